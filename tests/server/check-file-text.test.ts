import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadArticle } from '@/db/articles'
import type { Article } from '@/lib/editorial/article'
import { contradictions, verifyCheckFile } from '../../bin/check-file.mjs'
import { annotationCollection } from '../support/annotation-shape'
import { dataIn, partsOf, storedCheckFile } from '../support/check-file'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

// A story with everything a story may have, and words that would like to be markup.

let room: ServerNewsroom
let article: Article
let file: Buffer

const hostile = 'Closing </script><script>alert(1)</script> and <!-- a comment --> & “quotes” in one'
const markdown = `**Bold words** lead to [a *linked* page](https://example.org/?a=1&b=2), says 👩🏽‍⚕️ Dr. Ito. ${hostile}.

文は続く。次の文もある。

- First item of 3
- Second item of 3

> Somebody said 40 beds. Nobody counted.

## A heading of its own

The number is 12 percent and it grew. It grew again.`

/** Marked across a link, across two sentences, twice over the same words, beside a letter of two code units. */
const quotes = ['words lead to a linked page', '40 beds. Nobody', 'number is 12 percent', '12 percent and it grew. It grew', 'Dr. Ito', '次の文', hostile.slice(0, 40)]

beforeAll(async () => {
  room = await openNewsroom()
  const { writer, checker, editor, head } = room.actors
  let story = await done(writer, null, { action: 'create', headline: `A & B < C: ${hostile}`, standfirst: 'Short.', markdown, section: 'Opinion' })
  const { id } = story
  for (const quote of quotes) story = await done(writer, id, { action: 'markClaim', quote, kind: 'other' })
  await done(head, id, { action: 'setCheckLevel', level: 'self', scope: [], reason: 'A light piece.' })
  await done(writer, id, { action: 'submit' })
  await done(checker, id, { action: 'signOff' })
  const { slug } = await done(editor, id, { action: 'publish' })
  article = (await loadArticle(room.store, story.id)) ?? (() => { throw new Error('gone') })()
  file = await storedCheckFile(room.store, slug)
})
afterAll(() => room.close())

const plain = (html: string): string => html.replace(/<sup class="n">.*?<\/sup>/g, '').replace(/<!--|-->/g, '').replace(/<br>/g, ' ').replace(/<[^>]*>/g, '')
  .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '').replace(/\n$/, '')

test('every sentence is shown word for word, each as a part of its own', () => {
  const shown = partsOf(file).filter(({ name }) => name.startsWith('sentence ')).map(({ from, to }) => plain(file.subarray(from, to).toString()))
  const revision = article.revisions.find(({ id }) => id === article.publicRevision)
  expect(shown).toEqual(revision?.sentences.map(({ words }) => words))
  expect(shown.length).toBeGreaterThan(10)
})

test('whoever looks at it sees the paragraphs as they are printed: no space where none stands, one where one stands', () => {
  const { blocks } = dataIn(file, 'text') as { blocks: { text: string }[] }
  const copy = /<article class="copy">\n([^]*?)<\/article>/.exec(file.toString())?.[1] ?? ''
  const seen = plain(copy.replace(/<!--\n-->/g, '').replace(/<\/(h\d|p|li)>(<\/\w+>)*\n/g, '\u0000').replaceAll('\n', ' ')).split('\u0000').filter((text) => text !== '')
  expect(seen).toEqual(blocks.map(({ text }) => text))
})

test('claims stand where their positions say, counted in code points, however they lie', () => {
  const { first } = annotationCollection.parse(dataIn(file, 'annotations'))
  expect(first.items.map(({ target }) => target.selector[0].exact).toSorted()).toEqual(quotes.toSorted())
  expect(contradictions(file)).toEqual([])
  expect(verifyCheckFile(file).findings).toEqual([])
})

test('nothing in it became markup, and every block of data can be read', () => {
  expect(file.toString()).not.toContain('<script>')
  expect(file.toString().match(/<!--/g)?.length).toBe(1)
  for (const id of ['article', 'text', 'story', 'annotations', 'sources', 'confidential', 'history', 'receipts']) expect([id, dataIn(file, id) !== null]).toEqual([id, true])
  expect(file.toString()).toContain('href="https://example.org/?a=1&amp;b=2"')
})

test('without an independent check it says so, and by whom the words are answered for', () => {
  expect(file.toString()).toContain('Not independently checked')
  expect(dataIn(file, 'article')).toMatchObject({ check: { level: 'self' }, checkedBy: null, publisher: room.actors.editor.name })
})
