import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { sourceKindOf } from '@/lib/editorial/citations/source-kind'
import { standing } from '@/lib/editorial/claims'
import { read } from '@/lib/editorial/reading'
import { restingOn } from '@/lib/editorial/resting'
import { newsroom, staff } from '../support/newsroom'
import { submitted, verdict } from '../support/sepsis-story'

const room = newsroom()
const { checker, editor, writer } = staff
const standings = (article: Article) => new Map(article.claims.map((claim) => [claim.id, standing(article, claim, read(article).current)]))

describe('claims that rest on a source', () => {
  /** One claim signed on both sources, one first on the one and then on both, one kept by an editor against a verdict. */
  function story() {
    const start = submitted(room)
    let article = room.done(start.article, writer, { action: 'addSource', kind: 'news-report', title: 'The report', primary: false })
    const other = article.sources.at(-1)?.id ?? ''
    const attach = (claim: string) => room.done(article, writer, { action: 'addEvidence', claim, source: other, passage: 'Page one.' })
    article = attach(start.deaths)
    for (const claim of [start.deaths, start.hospitals]) article = verdict(room, article, checker, claim)
    article = attach(start.hospitals)
    article = verdict(room, article, checker, start.hospitals)
    article = verdict(room, article, checker, start.dose, 'cannot-verify', 'Not there.')
    article = room.done(article, editor, { action: 'overrule', claim: start.dose, reason: 'We heard it.' })
    return { ...start, article, other }
  }

  test('are exactly those that open again when it falls', () => {
    const { article, source, other } = story()
    const before = standings(article)
    expect(restingOn(article).get(source)).toHaveLength(3)
    expect(restingOn(article).get(other), 'what was signed before on the other alone was replaced').toHaveLength(2)
    for (const id of [source, other]) {
      const after = standings(room.done(article, checker, { action: 'judgeSource', source: id, condition: 'retracted' }))
      const opened = [...before.keys()].filter((claim) => before.get(claim) !== after.get(claim))
      expect(opened.length).toBeGreaterThan(0)
      expect(restingOn(article).get(id)?.toSorted()).toEqual(opened.toSorted())
    }
  })

  test('are fewer once one is cut, or what was signed no longer counts', () => {
    const { article, deaths, source, other } = story()
    expect(restingOn(article).get(other)).toContain(deaths)
    expect(restingOn(room.done(article, editor, { action: 'dropClaim', claim: deaths, reason: 'No fact.' })).get(other)).not.toContain(deaths)
    const changed = room.done(article, editor, { action: 'replaceText', find: '12 percent', replace: '13 percent' })
    expect(restingOn(changed).get(source)).not.toContain(deaths)
  })
})

test.each([
  [{ type: 'article-journal' }, 'peer-reviewed-paper'], [{ type: 'article-journal', genre: 'Preprint' }, 'preprint'], [{ type: 'article' }, 'preprint'], [{ type: 'article-newspaper' }, 'news-report'], [{ type: 'webpage' }, 'web-page'], [{ type: 'software' }, 'web-page'],
] as const)('a citation of %o is most likely a %s', (item, kind) => {
  expect(sourceKindOf(item)).toBe(kind)
})
