import { expect, test } from 'vitest'
import { shapes } from '@/lib/editorial/actions'

const asked = { to: 'author', type: 'evidence' }

test('what no engine keeps is taken out of what somebody typed; line breaks and tabs stay', () => {
  expect(shapes.askQuery.parse({ ...asked, text: ' Who\u0000 said\u0007\tthis?\r\nWhen?\ud800 ' }).text).toBe('Who said\tthis?\r\nWhen?\ufffd')
  expect(shapes.askQuery.parse({ ...asked, text: 'Привет 👩‍🔬 สวัสดี' }).text).toBe('Привет 👩‍🔬 สวัสดี')
})

test('nothing but such characters is nothing', () => {
  expect(shapes.askQuery.safeParse({ ...asked, text: '\u0000\u0001' }).success).toBe(false)
})
