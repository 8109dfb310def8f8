/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { cite } from '@/lib/editorial/citations/cite'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { Notes, Seal } from '../article-page'
import { Moment } from '../frame'
import type { Changed } from '../public-changes'
import { Change, Claim, Summary } from '../record-page'
import type { PublicStory } from '../story'
import { count as counted, when } from '../words'
import { addressOf } from './annotations'
import type { Listed } from './citations'
import type { Confidential } from './confidential'
import { closed, escaped, type Part } from './part'
import type { ShownReceipt } from './receipts'

const part = (name: string, node: VNode): Part => ({ name, text: `${renderToStaticMarkup(node)}\n` })
const bare = (name: string, html: string): Part => ({ name, text: `${html}\n` })
const section = (id: string, title: string, tag: string, items: Part[], none: string): Part[] => closed([
  bare(`the heading “${title}”`, `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${items.length > 0 ? `<${tag} class="${id}">` : `<p>${none}</p>`}`), ...items,
], `${items.length > 0 ? `</${tag}>` : ''}</section>\n`)

/** What stands above the text: whose it is, when, who checked it, and what was corrected. */
export function above(story: PublicStory): Part[] {
  const { paper } = story
  return [
    part('the lines above the text', (
      <header class="meta">
        <p class="kicker">Check file · {paper.name}</p>
        <p>{story.section && <>{story.section} · </>}By <b>{story.byline}</b> · <Moment at={story.firstAt} paper={paper}>{when(story.firstAt, paper)}</Moment>{story.changedAt !== story.firstAt && <> · Changed <Moment at={story.changedAt} paper={paper}>{when(story.changedAt, paper)}</Moment></>}<br />{paper.address ? <a href={addressOf(story)}>{addressOf(story)}</a> : addressOf(story)}</p>
      </header>
    )),
    part('the line that says who checked it', <Seal story={story} alone />),
    ...(story.notes.length > 0 ? [part('the corrections above the text', <Notes story={story} />)] : []),
  ]
}

/** What stands below it: every claim, source, publication and receipt, each a part of its own. */
export function below(story: PublicStory, of: { changes: Changed[]; receipts: ShownReceipt[]; listed: Listed[]; confidential: Confidential }): Part[] {
  const { claims } = story.record
  return [
    part('the summary', <section aria-labelledby="checked"><h2 id="checked">How this was checked</h2><Summary story={story} /></section>),
    ...section('claims', 'Claims', 'ol', claims.map((claim) => part(`claim ${claim.number}, as shown`, <Claim claim={claim} story={story} />)), 'No claims were marked in this story.'),
    ...section('sources', 'Sources', 'ol', of.listed.map(({ id, item }) => part(`${named(id)}, as shown`, <li id={id}>{cite(item as unknown as CslItem)}</li>)), 'No source may be shown.'),
    part('the confidential sources, as shown', <Hidden {...of.confidential} />),
    ...section('history', 'What readers have had', 'ol', of.changes.map((change) => part(`history entry ${change.receipt}, as shown`, <Change change={change} story={story} />)), ''),
    ...section('receipts', 'Receipts', 'ul', of.receipts.map((receipt) => part(`receipt ${receipt.id}, as shown`, <Receipt receipt={receipt} story={story} />)), ''),
    part('the words on how to verify it', <Verifying story={story} />),
  ]
}

export const named = (id: string): string => id.replace('-', ' ')

function Hidden({ count, hashes }: Confidential) {
  if (count === 0) return <p class="hidden">No confidential source is behind what was checked.</p>
  return (
    <div class="hidden">
      <p>{count === 1 ? 'One source that may not be named is behind it' : `${count} sources that may not be named are behind it`}. All there is of {count === 1 ? 'it' : 'them'} here is a salted hash, by which the newsroom can show later which {count === 1 ? 'it was' : 'they were'}:</p>
      <ul>{hashes.map((hash) => <li key={hash}><code>{hash}</code></li>)}</ul>
    </div>
  )
}

function Receipt({ receipt, story }: { receipt: ShownReceipt; story: PublicStory }) {
  const at = Date.parse(receipt.at)
  return (
    <li>
      <p><Moment at={at} paper={story.paper}>{when(at, story.paper)}</Moment> · {receipt.kind} · {counted(receipt.signatures, 'signature')}, {counted(receipt.marks, 'mark')}, {counted(receipt.overrules, 'overrule')}</p>
      {receipt.answersFor && <p>{receipt.answersFor}</p>}
      <p class="receipt">Receipt <code>{receipt.id}</code><br />its row <code>{receipt.rowHash}</code><br />the text <code>{receipt.textHash}</code></p>
    </li>
  )
}

function Verifying({ story: { paper } }: { story: PublicStory }) {
  const at = (path: string) => (paper.address ? <a href={`${paper.address}${path}`}>{`${paper.address}${path}`}</a> : <code>{path}</code>)
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">How to verify this file</h2>
      <p>Every line of this file is signed: whoever alters one letter of it is found out, and which part it was. Save {at('/check-file.mjs')}, one file that needs nothing but Node, and the newsroom’s keys from {at('/.well-known/countersign-keys.json')}. Then, without a network:</p>
      <pre><code>node check-file.mjs verify THIS-FILE --key countersign-keys.json</code></pre>
    </section>
  )
}

/** Up to the text. Nothing in the file runs, and nothing is fetched to show it. */
export function head(story: PublicStory): Part {
  const title = escaped(`${story.headline} – check file – ${story.paper.name}`)
  return bare('the head of the page', `<!doctype html>\n<html lang="${escaped(story.language)}">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<title>${title}</title>`)
}
