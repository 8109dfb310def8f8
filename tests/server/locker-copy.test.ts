import { describe, expect, test } from 'vitest'
import { copyAnswer, type Copy } from '@/lib/server/locker/copy-answer'

const id = 'a'.repeat(64)
const ask = (copy: Partial<Copy>, headers: Record<string, string> = {}) =>
  copyAnswer({ id, mediaType: 'application/pdf', name: 'study.pdf', content: new TextEncoder().encode('0123456789'), ...copy }, new Request('http://newsroom.example.org/copies/1', { headers }))

describe('a stored copy', () => {
  test.each(['text/html', 'text/html; charset=utf-8', 'application/pdf', 'image/png', 'audio/mpeg', 'text/plain', 'application/json', 'image/svg+xml', ''])('of the kind %s is never a page', (mediaType) => {
    const { headers } = ask({ mediaType })
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache', 'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers.get('content-type')).not.toMatch(/html|svg|^$/)
  })

  test.each([
    ['application/pdf', 'application/pdf', 'inline'], ['image/png', 'image/png', 'inline'], ['image/avif', 'image/avif', 'inline'],
    ['text/html', 'application/octet-stream', 'attachment'], ['text/html; charset=utf-8', 'application/octet-stream', 'attachment'], ['image/svg+xml', 'application/octet-stream', 'attachment'], ['audio/mpeg', 'audio/mpeg', 'attachment'],
    ['text/csv', 'text/plain; charset=utf-8', 'attachment'], ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment'],
  ])('%s is sent as %s, %s', (mediaType, served, shown) => {
    const { headers } = ask({ mediaType })
    expect([headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]]).toEqual([served, shown])
  })

  test.each([
    ['Müller „Studie“.pdf', `inline; filename="M_ller _Studie_.pdf"; filename*=UTF-8''M%C3%BCller%20%E2%80%9EStudie%E2%80%9C.pdf`], ['a"; filename=evil.exe; x="\r\nset-cookie: a=b', `inline; filename="a_; filename=evil.exe; x=_set-cookie: a=b"; filename*=UTF-8''a%22%3B%20filename%3Devil.exe%3B%20x%3D%22set-cookie%3A%20a%3Db`],
    ['../../etc/passwd', `inline; filename="....etcpasswd"; filename*=UTF-8''....etcpasswd`], ['gpj.\u202efdp', `inline; filename="gpj.fdp"; filename*=UTF-8''gpj.fdp`], ['', `inline; filename="copy"; filename*=UTF-8''copy`], ['\ud800.pdf', `inline; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])('called %s', (name, disposition) => {
    expect(ask({ name }).headers.get('content-disposition')).toBe(disposition)
  })

  test('is asked for again each time, and sent again only if need be', async () => {
    const first = ask({})
    expect([first.status, await first.text(), first.headers.get('etag'), first.headers.get('content-length')]).toEqual([200, '0123456789', `"${id}"`, '10'])
    const again = ask({}, { 'if-none-match': `"${id}"` })
    expect([again.status, await again.text(), again.headers.get('content-security-policy')]).toEqual([304, '', "sandbox; default-src 'none'"])
  })

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'], ['bytes=7-', 206, '789', 'bytes 7-9/10'], ['bytes=-2', 206, '89', 'bytes 8-9/10'], ['bytes=5-500', 206, '56789', 'bytes 5-9/10'], ['bytes=-500', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'], ['bytes=5-2', 416, '', 'bytes */10'], ['bytes=-0', 416, '', 'bytes */10'], ['bytes=-', 200, '0123456789', null], ['bytes=0-1,4-5', 200, '0123456789', null], ['lines=1-2', 200, '0123456789', null],
  ])('in pieces: %s', async (range, status, text, said) => {
    const answer = ask({ mediaType: 'audio/mpeg' }, { range })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, text, said])
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  })

  test('in a piece only while it is the same one', () => {
    expect(ask({}, { range: 'bytes=0-1', 'if-range': `"${id}"` }).status).toBe(206)
    expect(ask({}, { range: 'bytes=0-1', 'if-range': '"other"' }).status).toBe(200)
  })
})
