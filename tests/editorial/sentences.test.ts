import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '@/lib/editorial/article'
import { cut, sentencesOf } from '@/lib/editorial/sentences'
import { wordsOf } from '@/lib/editorial/wordings'

const digest = (text: string) => text
/** Sentences are written with a bar between them. */
const cutAs = (marked: string, language = 'en') => {
  const parts = marked.split(' | ')
  const words = parts.join(' ')
  expect(cut(words, language).map(({ from, to }) => words.slice(from, to))).toEqual(parts)
}
const text = (id: string, words: string): Block => ({ id, role: 'text', words })

describe('3: a sentence', () => {
  test.each([
    'The U.S. Senate met. | He lives in the U.S. | The law passed.',
    'Dr. Smith and Prof. Jones met Mr. and Mrs. Gray. | They left.',
    'It rose 1.5 %. | 40 people came.',
    'It costs more, i.e. Twice as much, e.g. Tuesdays. | So.',
    'Smith et al. Nature (2020) agree. | They do.',
    'See Fig. 2 and No. 5 on p. 4, Nos. 3 and 4, Sec. 2. | Approx. 50 people did.',
    'J. K. Rowling met George W. Bush. | Roe v. Wade fell.',
    'Acme Inc. Chairman Bob Ray left. | She joined Acme Inc. | He did not.',
    'It was 5 p.m. Eastern time. | It ended at 5 p.m. | The crowd left.',
    'On Sept. 5 and Oct. 12 it rained. | It did in Sept. | No one came.',
    'They had hepatitis C. | Patients recovered. | He took vitamin D. | Doctors agreed.',
    'It shouldn’t. | Senators don\'t. | Nobody can.',
    'It ended in 2015. | 40 people came.',
    'He took 50 mg. | Patients did not.',
    'The pH was 7.4. | It stayed.',
    'He holds a Ph.D. | She does too. | Ph.D. Students do not.',
  ])('knows abbreviations and numbers: %s', (marked) => cutAs(marked))

  test.each([
    '“It works.” | She left.',
    '“Really?” he asked. | “Yes!” said Ann.',
    'He said, “No.” | (It was true.) | The rest follows.',
    'It fell (by half.) The rest stayed. | So.',
    'The best (really!) Apple product.',
    'It ended… | And then? | What a day! | “So.”[2] | Then.',
    'He said: it was ... The rest is [...] unknown.',
    'It is so.[1] | They agree.¹ | Most do.',
    'Go to https://a.example/b?c=D.E now. | Write to A.B@example.org today.',
    'It closed on 3.5.2026. | Version 2.0.1 came. | Read example.com. | Then stop.',
    'Look! 🎉🎉',
    'the accidents.Productivity rose. | Yes.',
    'Yes. | – No. | — Maybe.',
    '1. First of all. | 2. Second.',
  ])('knows speech, brackets, ellipses, addresses: %s', (marked) => cutAs(marked))

  test.each([
    ['de', 'Am 3. Mai kam z. B. Dr. Müller, d. h. Herr Doktor, bzw. Prof. Meier. | Der Rest blieb.'],
    ['de', 'Im 19. Jahrhundert lebte Ludwig XIV. König war er. | Das war 1789. | Die Revolution kam.'],
    ['de', '„Ja.“ | Er ging. | »Nein.« | Sie blieb. | Äpfel, Birnen usw. Obst eben. | Es kostet 5 Mio. Euro.'],
    ['fr', 'M. Dupont et Mme. Durand viennent. | « Oui. » | Il part. | « Non ! » | L’art. 5 est clair.'],
    ['es', 'El Sr. García llegó. | ¿Qué? | Nada. | ¡Bien! | EE. UU. Central ganó.'],
    ['it', 'Il sig. Rossi e il Dott. Bianchi. | Arrivano.'],
    ['nl', 'Dat is bijv. Jan, d.w.z. Piet. | De rest blijft.'],
    ['cs', 'Bylo to 3. května a 5. Června. | Konec byl zde.'],
    ['el', 'Ώρα καλή. | Και τώρα.'],
    ['no such language', 'Dr. Smith left. | He did.'],
  ])('in its language (%s): %s', (language, marked) => cutAs(marked, language))

  test('scripts without spaces between sentences', () => {
    const cuts = (words: string, language: string) => cut(words, language).map(({ from, to }) => words.slice(from, to))
    expect(cuts('今日は晴れ。明日は雨。「はい。」と言った。', 'ja')).toEqual(['今日は晴れ。', '明日は雨。', '「はい。」と言った。'])
    expect(cuts('यह एक है। यह दो है।', 'hi')).toEqual(['यह एक है।', 'यह दो है।'])
    expect(cuts('هل هذا سؤال؟ نعم هو.', 'ar')).toEqual(['هل هذا سؤال؟', 'نعم هو.'])
  })

  const piece = fc.constantFrom('It', 'rose', 'Dr.', 'U.S.', '5', '1.5', '%', '.', '...', '…', '!', '?', '"', '“', '”', '(', ')', '[1]', '»', '«', 'e.g.', 'The', 'z.', 'B.', '。', '今', '🎉', '—', 'x', ',')
  const words = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 60 }).map((parts) => wordsOf(parts.flat().join('')))

  test('ranges are trimmed, rise, do not overlap and cover everything but space', () => {
    fc.assert(fc.property(words, fc.constantFrom('en', 'de', 'fr', 'ja'), (line, language) => {
      let end = 0
      for (const { from, to } of cut(line, language)) {
        expect(line.slice(end, from).trim()).toBe('')
        expect(from).toBeLessThan(to)
        expect(line.slice(from, to)).toBe(line.slice(from, to).trim())
        end = to
      }
      expect(line.slice(end).trim()).toBe('')
    }), { numRuns: 500 })
  })

  test('a long text is cut as its parts are', () => {
    const line = 'The U.S. Senate met on Sept. 5. It rose 1.5 %. 40 people came. “Why?” he asked. Nobody (not one!) knew. '
    const one = cut(line.trim(), 'en').map(({ from, to }) => line.slice(from, to))
    const long = line.repeat(120).trim()
    expect(cut(long, 'en').map(({ from, to }) => long.slice(from, to))).toEqual(Array.from({ length: 120 }, () => one).flat())
  })

  test('never goes across blocks, and a blank block has none', () => {
    const sentences = sentencesOf([text('a', 'No stop here'), text('b', ''), text('c', 'So. It is.')], null, 'en', digest)
    expect(sentences.map(({ id, words: said }) => [id, said])).toEqual([['a.1', 'No stop here'], ['c.1', 'So.'], ['c.2', 'It is.']])
  })

  test('has id, block, role, range, words and the key of its wording', () => {
    const [, second] = sentencesOf([{ id: 'h', role: 'headline', words: 'Yes. No.' }], null, 'en', digest)
    expect(second).toEqual({ id: 'h.2', block: 'h', role: 'headline', from: 5, to: 8, words: 'No.', wording: '["headline","No.",""]' })
  })
})

describe('3: written once', () => {
  const old = [text('a', 'One two. Three four.'), text('b', 'Five.')]
  /** As an earlier segmenter might have cut it: whole. */
  const whole = [{ id: 'a.1', block: 'a', role: 'text' as const, from: 0, to: 20, words: 'One two. Three four.', wording: 'kept' }]

  test('a block whose words and role did not change keeps its old cut', () => {
    const next = sentencesOf([text('b', 'Six.'), text('a', 'One two. Three four.')], { blocks: old, sentences: whole }, 'en', digest)
    expect(next.filter(({ block }) => block === 'a')).toEqual(whole)
  })

  test('also under another id, in its new block’s name', () => {
    const next = sentencesOf([text('z', 'One two. Three four.')], { blocks: old, sentences: whole }, 'en', digest)
    expect(next).toEqual([{ ...whole[0], id: 'z.1', block: 'z' }])
  })

  test('changed words or another role are cut anew', () => {
    const cuts = (block: Block) => sentencesOf([block], { blocks: old, sentences: whole }, 'en', digest).map(({ words: said }) => said)
    expect(cuts(text('a', 'One two. Three five.'))).toEqual(['One two.', 'Three five.'])
    expect(cuts({ id: 'a', role: 'quote', words: 'One two. Three four.' })).toEqual(['One two.', 'Three four.'])
  })

  test('another picture keeps the cut and changes the wording', () => {
    const caption = (picture: string): Block => ({ id: 'c', role: 'caption', words: 'The mayor. Left.', picture })
    const before = sentencesOf([caption('aa')], null, 'en', digest)
    const after = sentencesOf([caption('bb')], { blocks: [caption('aa')], sentences: before }, 'en', digest)
    expect(after.map(({ from, to }) => [from, to])).toEqual(before.map(({ from, to }) => [from, to]))
    expect(after.map(({ wording }) => wording)).not.toEqual(before.map(({ wording }) => wording))
  })
})
