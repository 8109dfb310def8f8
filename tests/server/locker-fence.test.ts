import { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchBehindFence, fetchFrom, type Fetched, type FetchOptions } from '@/lib/server/locker/fence'
import { whereClosed } from '@/lib/server/locker/open-addresses'
import { hostilePeer, publicAddress, type HostilePeer } from '../support/hostile-peer'
import { paperCertificate } from '../support/paper-certificate'

let peer: HostilePeer
beforeAll(async () => { peer = await hostilePeer(paperCertificate) })
afterAll(() => peer.close())
beforeEach(() => {
  peer.dialled.length = 0
  peer.asked.length = 0
})

const get = (url: string, options?: FetchOptions): Promise<Fetched> => fetchFrom(peer.outside, url, options)
const page = '<!doctype html><title>A page</title><p>Words.</p>'

async function refusal(url: string, options?: FetchOptions): Promise<string> {
  const outcome = await get(url, options)
  if (outcome.outcome !== 'refused') throw new Error(`${url} was fetched.`)
  return outcome.sentence
}

/** The promise of the fence: whatever was tried, nothing but open addresses was ever connected to. */
afterEach(() => expect(peer.dialled.filter((to) => whereClosed(to.split(' ')[0] ?? '') !== null || !/ (80|443)$/.test(to))).toEqual([]))

const privately = 'a private network'
const here = 'this machine itself'
const dressed = 'an address dressed up as another'
const notPublic = 'an address that is not of the public internet'

const addresses: [what: string, url: string, where: string][] = [
  ['loopback', 'http://127.0.0.1/', here],
  ['all of loopback', 'http://127.8.9.10/', here],
  ['one decimal number', 'http://2130706433/', here],
  ['octal', 'http://0177.0.0.1/', here],
  ['hexadecimal', 'http://0x7f000001/', here],
  ['hexadecimal parts', 'http://0x7f.0x0.0x0.0x1/', here],
  ['a short form', 'http://127.1/', here],
  ['a mixed short form', 'http://0x7f.1/', here],
  ['full-width digits', 'http://１２７.０.０.１/', here],
  ['percent-encoded digits', 'http://%31%32%37.0.0.1/', here],
  ['a last dot', 'http://127.0.0.1./', here],
  ['zero', 'http://0/', here],
  ['unspecified', 'http://0.0.0.0/', here],
  ['ten', 'http://10.0.0.5/', privately],
  ['172.16', 'http://172.16.0.1/', privately],
  ['the end of 172.31', 'http://172.31.255.255/', privately],
  ['192.168', 'http://192.168.1.1/', privately],
  ['ten in decimal', 'http://167772165/', privately],
  ['a cloud’s metadata', 'http://169.254.169.254/latest/meta-data/', 'the local network'],
  ['metadata in decimal', 'http://2852039166/', 'the local network'],
  ['metadata on a carrier’s network', 'http://100.100.100.200/', privately],
  ['metadata in a reserved range', 'http://192.0.0.192/', notPublic],
  ['a cloud’s own machines', 'http://168.63.129.16/', 'machines of the cloud it runs in'],
  ['carrier-grade translation', 'http://100.64.0.1/', privately],
  ['multicast', 'http://224.0.0.1/', 'a group of machines'],
  ['broadcast', 'http://255.255.255.255/', 'every machine of a network'],
  ['documentation', 'http://203.0.113.7/', notPublic],
  ['benchmarking', 'http://198.18.0.1/', notPublic],
  ['the future', 'http://240.0.0.1/', notPublic],
  ['6to4’s relay', 'http://192.88.99.1/', notPublic],
  ['IPv6 loopback', 'http://[::1]/', here],
  ['IPv6 unspecified', 'http://[::]/', here],
  ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]/', dressed],
  ['mapped, in hexadecimal', 'http://[::ffff:7f00:1]/', dressed],
  ['a public one, mapped', 'http://[::ffff:93.184.216.34]/', dressed],
  ['IPv4-compatible', 'http://[::127.0.0.1]/', notPublic],
  ['NAT64', 'http://[64:ff9b::7f00:1]/', dressed],
  ['local NAT64', 'http://[64:ff9b:1::a00:5]/', dressed],
  ['6to4', 'http://[2002:7f00:1::]/', dressed],
  ['Teredo', 'http://[2001:0:1::1]/', dressed],
  ['ISATAP', 'http://[2606:4700::5efe:a00:5]/', notPublic],
  ['link-local IPv6', 'http://[fe80::1]/', 'the local network'],
  ['unique local IPv6', 'http://[fd00:ec2::254]/', privately],
  ['site-local IPv6', 'http://[fec0::1]/', privately],
  ['IPv6 multicast', 'http://[ff02::1]/', 'a group of machines'],
  ['IPv6 documentation', 'http://[2001:db8::1]/', notPublic],
  ['newer IPv6 documentation', 'http://[3fff::1]/', notPublic],
  ['the discard range', 'http://[100::1]/', notPublic],
  ['localhost', 'http://localhost/', 'a name of the local network'],
  ['a name below localhost', 'http://a.localhost/', 'a name of the local network'],
  ['localhost with a last dot', 'http://LOCALHOST./', 'a name of the local network'],
  ['a printer', 'http://printer.local/', 'a name of the local network'],
  ['metadata by name', 'http://metadata.google.internal/', 'a name of the local network'],
  ['a router', 'http://router.home.arpa/', 'a name of the local network'],
]

describe('an address that is not of the public internet', () => {
  test.each(addresses)('%s: %s', async (_, url, where) => {
    expect(await refusal(url)).toBe(`Nothing is fetched from ${new URL(url).hostname}: it leads to ${where}.`)
    expect(peer.dialled).toEqual([])
  })

  test('is never connected to by the fence as it runs', async () => {
    const connecting = vi.spyOn(Socket.prototype, 'connect')
    for (const [, url] of addresses) expect(await fetchBehindFence(url)).toMatchObject({ outcome: 'refused' })
    expect(connecting).not.toHaveBeenCalled()
    connecting.mockRestore()
  })
})

describe('an address that cannot be one of the web’s', () => {
  const only = (scheme: string) => `Only addresses that begin with https:// or http:// are fetched, and this one begins with ${scheme}`
  const unreadable = 'This is not a web address that can be read. It should look like https://example.org/page.'
  const secret = 'This address holds a name or password before the @. Leave that out, or upload the file.'
  const port = (number: string) => `Nothing is fetched from port ${number}: only the usual ones of the web, 80 and 443, are open.`
  test.each([
    ['file:///etc/passwd', only('file:')], ['gopher://paper.example/_x', only('gopher:')], ['data:text/html,hello', only('data:')], ['javascript:alert(1)', only('javascript:')],
    ['ftp://paper.example/', only('ftp:')], ['ws://paper.example/', only('ws:')], ['blob:https://paper.example/1', only('blob:')],
    ['paper', unreadable], ['', unreadable], ['http://', unreadable], ['http://[fe80::1%25eth0]/', unreadable], ['http://999.1.1.1/', unreadable], ['http://[::1', unreadable], ['http://pa per.example/', unreadable],
    ['http://editor:secret@paper.example/', secret], ['http://paper.example@127.0.0.1/', secret], ['http://127.0.0.1:80@paper.example/', secret],
    ['http://paper.example:22/', port('22')], ['http://paper.example:6379/', port('6379')], ['https://paper.example:8443/', port('8443')],
    [`http://paper.example/${'a'.repeat(2_000)}`, 'This address is too long: at most 2,000 characters.'],
  ])('%s', async (url, sentence) => {
    expect(await refusal(url)).toBe(sentence)
    expect(peer.dialled).toEqual([])
  })
})

describe('a name', () => {
  const leads = (name: string, where: string) => `Nothing is fetched from ${name}: it leads to ${where}.`
  test.each([
    ['with a private address', ['10.0.0.5'], privately], ['with loopback', ['127.0.0.1'], here], ['with a mapped address', ['::ffff:10.0.0.5'], dressed], ['with a zone', ['fe80::1%eth0'], notPublic],
    ['with a public address and then a private one', [publicAddress, '192.168.0.1'], privately], ['with metadata behind IPv6', ['2606:4700::1', 'fd00:ec2::254'], privately],
    ['with a public address of this very machine', ['93.184.216.77'], here], ['with something that is none', ['nonsense'], notPublic],
  ])('%s', async (_, found, where) => {
    peer.names['trap.example'] = found
    expect(await refusal('http://trap.example/')).toBe(leads('trap.example', where))
    expect(peer.dialled).toEqual([])
  })

  test('whose answer changes between look and connection is connected to at the address that was looked at', async () => {
    let answers = 0
    peer.names['changing.example'] = () => (++answers === 1 ? [publicAddress] : ['127.0.0.1'])
    peer.on('/page', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
    expect(await get('http://changing.example/page')).toMatchObject({ outcome: 'fetched' })
    expect([answers, peer.dialled]).toEqual([1, [`${publicAddress} 80`]])
    expect(await refusal('http://changing.example/page')).toBe(leads('changing.example', here))
  })

  test('that changes its answer during a redirect to itself is looked at anew', async () => {
    let answers = 0
    peer.names['turning.example'] = () => (++answers === 1 ? [publicAddress] : ['169.254.169.254'])
    peer.on('/turn', (_, response) => response.writeHead(302, { location: '/latest/meta-data/' }).end())
    expect(await refusal('http://turning.example/turn')).toBe(leads('turning.example', 'the local network'))
    expect(peer.dialled).toEqual([`${publicAddress} 80`])
  })

  test('that nobody has, or that never gets an answer, or where nobody listens', async () => {
    expect(await refusal('http://nobody.example/')).toBe('There is no site called nobody.example. Is the address spelled right?')
    const silent = { ...peer.outside, resolve: () => new Promise<string[]>(() => {}) }
    expect(await fetchFrom(silent, 'http://silent.example/', { longest: 50 })).toEqual({ outcome: 'refused', sentence: 'This took longer than a second and was given up. Try again later, or upload the file.', why: { status: 0, retryAfter: 0 } })
    expect(await refusal('http://dead.example/')).toBe('dead.example does not answer. Try again later, or upload the file.')
  })

  test('is tried at its next address when the first does not answer', async () => {
    peer.names['half-dead.example'] = ['93.184.216.200', publicAddress]
    peer.on('/page', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
    expect(await get('http://half-dead.example/page')).toMatchObject({ outcome: 'fetched' })
  })
})

describe('a redirect', () => {
  const to = (location: string) => peer.on('/away', (_, response) => response.writeHead(302, { location }).end())
  test.each([
    ['http://127.0.0.1/', `Nothing is fetched from 127.0.0.1: it leads to ${here}.`],
    ['http://2130706433/', `Nothing is fetched from 127.0.0.1: it leads to ${here}.`],
    ['http://[::ffff:10.0.0.1]/', `Nothing is fetched from [::ffff:a00:1]: it leads to ${dressed}.`],
    ['//169.254.169.254/latest', 'Nothing is fetched from 169.254.169.254: it leads to the local network.'],
    ['http://inside.example/', `Nothing is fetched from inside.example: it leads to ${privately}.`],
    ['file:///etc/passwd', 'Only addresses that begin with https:// or http:// are fetched, and this one begins with file:'],
    ['http://a:b@paper.example/', 'This address holds a name or password before the @. Leave that out, or upload the file.'],
    ['http://paper.example:25/', 'Nothing is fetched from port 25: only the usual ones of the web, 80 and 443, are open.'],
    ['http://[', 'This is not a web address that can be read. It should look like https://example.org/page.'],
    ['/away', 'paper.example sends us round in a circle.'],
  ])('to %s', async (location, sentence) => {
    peer.names['inside.example'] = ['10.1.2.3']
    to(location)
    expect(await refusal('http://paper.example/away')).toBe(sentence)
    expect(peer.dialled).toEqual([`${publicAddress} 80`])
  })

  test('is followed five times, each a connection of its own, and no more', async () => {
    for (let step = 0; step < 7; step++) peer.on(`/step${step}`, (_, response) => response.writeHead([301, 302, 303, 307, 308][step % 5] ?? 302, { location: `/step${step + 1}`, 'set-cookie': 'a=b' }).end())
    peer.on('/step7', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
    expect(await refusal('http://paper.example/step1')).toBe('This address sends us on more than 5 times. Give the address where it ends.')
    expect(peer.dialled).toHaveLength(6)
    expect(await get('http://paper.example/step2#part')).toMatchObject({ outcome: 'fetched', finalUrl: 'http://paper.example/step7' })
    expect(peer.asked.some(({ headers }) => headers.cookie !== undefined || headers.authorization !== undefined)).toBe(false)
  })
})
