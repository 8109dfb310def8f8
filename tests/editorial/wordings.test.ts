import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, shareOfWords, wordingKey, wordList, wordsOf } from '@/lib/editorial/wordings'

const digest = (text: string) => `#${text}`

describe('2: words', () => {
  test('Unicode form and every run of white space are folded, ends trimmed', () => {
    expect(wordsOf('\n  Cafe\u0301\u00a0\u2009au\u3000lait\u0085\u2028now ')).toBe('Caf\u00e9 au lait now')
    expect(normalise('plain words').removed).toEqual([])
  })

  test.each([
    ['digits', '50 mg', '5 mg'],
    ['full-width digits', '５', '5'],
    ['case', 'May', 'may'],
    ['negation', 'It did work.', 'It did not work.'],
    ['quotation marks', '“so”', '"so"'],
    ['dashes', '1–2', '1-2'],
    ['ligatures', 'ﬁne', 'fine'],
    ['superscripts', 'x²', 'x2'],
    ['hyphens', 'well-known', 'well known'],
  ])('nothing else is folded: %s', (_, one, other) => {
    expect(wordsOf(one)).not.toBe(wordsOf(other))
  })

  test.each([
    ['a right-to-left override', '5\u202e0 mg', '50 mg', 'right-to-left override'],
    ['an isolate', 'a\u2067b\u2069', 'ab', 'right-to-left isolate'],
    ['a zero-width space', 'no\u200bt', 'not', 'zero-width space'],
    ['a word joiner', 'a\u2060b', 'ab', 'word joiner'],
    ['a byte order mark', '\ufeffText', 'Text', 'byte order mark'],
    ['a soft hyphen', 'hy\u00adphen', 'hyphen', 'soft hyphen'],
    ['a joiner between Latin letters', 'a\u200db', 'ab', 'zero-width joiner'],
    ['a non-joiner between Latin letters', 'a\u200cb', 'ab', 'zero-width non-joiner'],
    ['a direction mark in Latin text', 'a\u200eb', 'ab', 'left-to-right mark'],
    ['hidden tag characters', 'a\u{e0061}\u{e0062}b', 'ab', 'invisible character U+E0061'],
    ['a control character', 'a\u0000b', 'ab', 'control character U+0000'],
    ['a variation selector on a letter', 'a\ufe0fb', 'ab', 'invisible character U+FE0F'],
    ['a blank Hangul filler', 'a\u3164b', 'ab', 'invisible character U+3164'],
    ['a broken character', 'a\ud83db', 'a\ufffdb', 'broken character'],
  ])('what nobody sees is removed and named: %s', (_, text, words, name) => {
    const { words: found, removed } = normalise(text)
    expect(found).toBe(words)
    expect(removed).toContain(name)
  })

  test.each([
    ['a Persian non-joiner', 'می\u200cخواهم'],
    ['an Indic joiner', 'क्\u200dष'],
    ['direction marks in Hebrew', 'שלום\u200f! C\u200e'],
    ['a family of emoji', '👩\u200d👩\u200d👧'],
    ['a flag of a region', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a keycap and a heart', '5\ufe0f\u20e3 ❤\ufe0f'],
    ['a variant of a Chinese character', '葛\u{e0100}'],
  ])('what a script or an emoji needs stays: %s', (_, text) => {
    expect(normalise(text)).toEqual({ words: text.normalize('NFC'), removed: [] })
  })

  test('what is left is composed after the removal, and each name is given once', () => {
    expect(normalise('e\u200b\u0301 \u200b\u200b')).toEqual({ words: 'é', removed: ['zero-width space'] })
  })

  const odd = fc.constantFrom(
    ...'aé5.,-“ \n\t', '\u0301', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202e', '\u2066', '\ufeff', '\u00ad', '\ufe0f', '\u20e3', '❤', '👩', 'م', 'ی', 'क', '्', 'ש', '葛',
    '\u{e0100}', '\u{1f3f4}', '\u{e0067}', '\u{e007f}', '\u034f', '\u05b0', '\u115f', '\u1160', '\u1161', '\u1100', '\uac00', '\u180b', '\u0000', '\ud800', '\udc00', '\u3000', '\u0085', '1', '#',
  )
  test('folding twice folds no more, and takes nothing out twice', () => {
    fc.assert(fc.property(fc.array(odd, { maxLength: 40 }), (parts) => {
      const { words } = normalise(parts.join(''))
      expect(normalise(words)).toEqual({ words, removed: [] })
    }), { numRuns: 1000 })
    fc.assert(fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 60 }), (codes) => {
      const { words } = normalise(String.fromCodePoint(...codes))
      expect(wordsOf(words)).toBe(words)
    }), { numRuns: 500 })
  })

  test('words that differ in a visible letter stay different', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      const plain = (text: string) => text.normalize('NFC').trim().replace(/ +/g, ' ')
      expect(wordsOf(a) === wordsOf(b)).toBe(plain(a) === plain(b))
    }))
  })
})

describe('4: a wording', () => {
  const key = (role: 'text' | 'quote' | 'caption' | 'alt', words: string, picture?: string) => wordingKey({ role, ...(picture ? { picture } : {}) }, words, digest)

  test('is role and words: the same words in another role are another wording', () => {
    expect(key('text', 'So it is.')).toBe(key('text', 'So it is.'))
    expect(key('text', 'So it is.')).not.toBe(key('quote', 'So it is.'))
    expect(key('text', 'So it is.')).not.toBe(key('text', 'So it is'))
  })

  test('of a caption or alt text is bound to its picture, of a paragraph it is not', () => {
    expect(key('caption', 'The mayor.', 'aa')).not.toBe(key('caption', 'The mayor.', 'bb'))
    expect(key('alt', 'The mayor.', 'aa')).not.toBe(key('alt', 'The mayor.'))
    expect(key('text', 'The mayor.', 'aa')).toBe(key('text', 'The mayor.'))
  })

  test('cannot be forged across its parts', () => {
    expect(key('caption', 'a', 'b')).not.toBe(key('caption', 'a","b'))
  })
})

describe('words one by one', () => {
  test.each([
    ['It rose 1.5 % to 12,000 – don’t ask.', ['It', 'rose', '1.5', 'to', '12,000', 'don’t', 'ask']],
    ['well-known 50mg', ['well', 'known', '50', 'mg']],
    ['今日は晴れ', ['今', '日', 'は', '晴', 'れ']],
    ['Ωμέγα и мир', ['Ωμέγα', 'и', 'мир']],
    ['…!', []],
  ])('%s', (text, words) => expect(wordList(text)).toEqual(words))

  test('the share of old words found again counts each once, capitals aside', () => {
    expect(shareOfWords('the cat and the dog', 'The dog')).toBe(0.4)
    expect(shareOfWords('the dog', 'the cat and the dog')).toBe(1)
    expect(shareOfWords('', 'anything')).toBe(0)
  })
})
