import type { Changed } from '../public-changes'
import type { PublicStory } from '../story'
import { derivedLine } from '../words'
import { addressOf, annotations } from './annotations'
import type { Listed } from './citations'
import type { Confidential } from './confidential'
import { dataBlock, inertCanonical, type Part } from './part'
import { counting } from './plain-text'
import type { ShownReceipt } from './receipts'
import { named } from './shown'

const iso = (at: number) => new Date(at).toISOString()
const item = (name: string, value: unknown): Part => ({ name, text: inertCanonical(value) })

/** The same as the page shows, for programs: each block is one JSON document in the form that its field knows. */
export function dataOf(story: PublicStory, of: { changes: Changed[]; receipts: ShownReceipt[]; listed: Listed[]; confidential: Confidential }): Part[] {
  const history = of.changes.toReversed().map(({ kind, number, at, note, receipt, hash, diff }) => item(`history entry ${receipt}, as data`, { kind, revision: number, at: iso(at), note, receipt, textHash: hash, changed: diff }))
  return [
    ...dataBlock('article', { name: 'the beginning of the article’s data', items: [item('what the file says of the article', articleData(story))] }),
    ...plainText(story), ...storedText(story), ...annotations(story, of.listed),
    ...dataBlock('sources', { name: 'the beginning of the citations', type: 'application/vnd.citationstyles.csl+json', before: '[', items: of.listed.map((one) => item(`${named(one.id)}, as a citation`, one.item)), after: ']' }),
    ...dataBlock('confidential', { name: 'the beginning of the data of confidential sources', items: [item('the confidential sources, as data', of.confidential)] }),
    ...dataBlock('history', { name: 'the beginning of the history as data', before: '[', items: history, after: ']' }),
    ...dataBlock('receipts', { name: 'the beginning of the receipts as data', before: '[', items: of.receipts.map((receipt) => item(`receipt ${receipt.id}, as data`, receipt)), after: ']' }),
  ]
}

function articleData(story: PublicStory): unknown {
  const { record, shown, article } = story
  const { title, parts } = derivedLine(story)
  return {
    url: addressOf(story), newsroom: story.paper.name, headline: story.headline, byline: story.byline, section: story.section, language: story.language, published: iso(story.firstAt), changed: iso(story.changedAt),
    revision: article.numbers[shown.id] ?? 0, textHash: shown.hash, check: record.check, checkedBy: record.check.level === 'self' ? null : story.checkedBy, lastChecked: record.lastChecked === null ? null : iso(record.lastChecked),
    counts: record.counts, reopened: record.reopened, said: [title, ...parts], publisher: story.publisher,
  }
}

function plainText({ shown }: PublicStory): Part[] {
  const items = shown.blocks.map(({ id, role, words }, at) => item(`paragraph ${at + 1}, as plain text`, { id, role, text: words }))
  return dataBlock('text', { name: 'the beginning of the plain text', before: `{"counting":${inertCanonical(counting)},"blocks":[`, items, after: ']}' })
}

/** The text as it is kept. The SHA-256 of its canonical JSON is what the receipt names. */
function storedText({ shown }: PublicStory): Part[] {
  const { content, ...rest } = shown.document as { content: unknown[] }
  return dataBlock('story', { name: 'the beginning of the stored text', before: `${inertCanonical(rest).slice(0, -1)},"content":[`, items: content.map((block, at) => item(`block ${at + 1} of the stored text`, block)), after: ']}' })
}
