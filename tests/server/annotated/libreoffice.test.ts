import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { printed } from '@/lib/editor/printed'
import { paperOf } from '@/lib/editor/read-only'
import type { AnnotatedDraft, Annotation } from '@/lib/server/annotated/read-docx'
import { readAnnotatedDocx } from '@/lib/server/annotated/read-docx'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, `${name}.docx`))

async function read(name: string): Promise<AnnotatedDraft> {
  const draft = await readAnnotatedDocx(fixture(name))
  if ('problem' in draft) throw new Error(draft.problem)
  return draft
}

/** The words a remark of the file says it stands on. */
function saidOf({ kind, text }: Annotation): string[] {
  if (kind !== 'comment') return [/ closes “(.*\.)” /.exec(text)?.[1] ?? '']
  return [...(/ is on (.*)$/.exec(text)?.[1] ?? '').matchAll(/“([^”]*)”/g)].map(([, words]) => words ?? '')
}

describe('a writer’s file with thirty comments and ten footnotes', () => {
  let draft: AnnotatedDraft
  beforeAll(async () => { draft = await read('night-ferry') })

  test('every remark is on the words it says it is on', () => {
    expect(draft.annotations.map(({ kind }) => kind).sort()).toEqual([...Array.from({ length: 30 }, () => 'comment'), ...Array.from({ length: 10 }, () => 'footnote')])
    for (const annotation of draft.annotations) expect([annotation, ...annotation.more].map(({ quote }) => quote), annotation.text).toEqual(saidOf(annotation))
  })

  test('places are offsets into the blocks as they are printed', () => {
    const words = new Map(draft.blocks.map((block) => [block.id, block.words]))
    for (const { block, from, to, quote } of draft.annotations.flatMap((one) => [one, ...one.more])) expect(words.get(block)?.slice(from, to)).toBe(quote)
    expect(printed(draft.document).document).toEqual(draft.document)
  })

  test('the same words twice in a paragraph are told apart', () => {
    const [first, second] = draft.annotations.filter(({ quote }) => quote === '214 people' || quote === '41 of the 214 passengers paid')
    expect(first?.block).not.toBe(second?.block)
    const closing = draft.annotations.find(({ text }) => text.startsWith('Footnote 6'))
    expect(closing).toMatchObject({ quote: 'The council decides in January.', sentence: `${closing?.block}.2` })
  })

  test('the text is a story: headline, standfirst, headings, lists, quotation, looks', () => {
    const paper = paperOf(draft.document)
    expect(draft.headline).toBe('Night ferry carries 214 people')
    expect(paper.slice(0, 3).map(({ kind }) => kind)).toEqual(['headline', 'standfirst', 'paragraph'])
    expect(paper.filter(({ kind }) => kind.startsWith('heading')).map(({ kind, words }) => [kind, words])).toEqual([['heading2', 'What the log shows'], ['heading3', 'The boat']])
    expect(paper.filter(({ kind }) => kind === 'listItem').map(({ group, words }) => `${group?.type} ${group?.number} ${words}`)).toEqual([
      'bullet 1 Adults pay 12 crowns.', 'bullet 2 Children under seven travel free.', 'ordered 3 It is 38 metres long.', 'ordered 4 Its engine gives 900 kW.',
    ])
    expect(paper.find(({ kind }) => kind === 'quote')?.words).toContain('never been late')
    const looked = paper.flatMap(({ words, marks }) => marks.map(({ type, from, to, href }) => [type, words.slice(from, to), href]))
    expect(looked).toEqual([['bold', '214', undefined], ['italic', 'passengers', undefined], ['break', ' ', undefined], ['link', 'the ship’s page', 'https://example.org/ferry']])
  })

  test('who, when, resolved and addresses come with it; the byline is left out and said', () => {
    const nine = draft.annotations.find(({ quote }) => quote === 'nine minutes')
    expect(nine).toMatchObject({ author: 'Ada Writer', at: Date.UTC(2026, 9, 6, 9, 30), resolved: true, replies: [] })
    expect(draft.annotations.filter(({ resolved }) => resolved)).toHaveLength(1)
    expect(draft.annotations.find(({ text }) => text.startsWith('Footnote 9'))?.links).toEqual(['https://example.org/engine.pdf'])
    expect(draft).toMatchObject({ leftOut: ['By Ada Writer'], trackedChanges: 0, language: 'en' })
  })
})

test('the checking copy, saved again by LibreOffice, has all forty on the same words', async () => {
  const [draft, returned] = [await read('night-ferry'), await read('night-ferry-returned')]
  const words = new Map(draft.blocks.map((block) => [block.id, block.words]))
  const back = new Map(returned.blocks.map((block) => [block.id, block.words]))
  expect(returned.headline).toBe(draft.headline)
  for (const { text, more, ...first } of draft.annotations) {
    for (const { block, from, to } of [first, ...more]) {
      const found = returned.annotations.filter((one) => one.text.includes(text) && one.from === from && one.to === to && back.get(one.block) === words.get(block))
      expect(found, text).toHaveLength(1)
    }
  }
})

describe('a file with tracked changes', () => {
  test('is read as if they were accepted, and says how many there were', async () => {
    const draft = await read('new-dose')
    expect(draft.blocks.map(({ words }) => words)).toEqual([
      'A new dose', 'The doctors gave 5 mg a day, as the leaflet of the maker says it should be given to adults.', 'The patients slept better than before.', 'ward | beds', 'North | 41', 'It ended well.',
    ])
    expect(draft.trackedChanges).toBe(3)
    expect(draft.annotations.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['comment', '5 mg'], ['comment', 'patients slept'], ['comment', 'ward'], ['endnote', 'The doctors gave 5 mg a day, as the leaflet of the maker says it should be given to adults.'],
    ])
  })
})
