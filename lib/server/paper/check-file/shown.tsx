/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { citeParts } from '@/lib/editorial/citations/cite'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { spokenLanguage } from '@/lib/messages/catalogues'
import { directionOf } from '@/lib/messages/direction'
import { speak } from '@/lib/messages/speak'
import { At, Notes, Seal } from '../article-page'
import { citeWords } from '../cite-words'
import type { Changed } from '../public-changes'
import { Change, Claim, Summary } from '../record-page'
import { rich } from '../rich'
import type { PublicStory } from '../story'
import { addressOf } from './annotations'
import type { Listed } from './citations'
import type { Confidential } from './confidential'
import { attributes, closed, escaped, type Part } from './part'
import type { ShownReceipt } from './receipts'

const part = (name: string, node: VNode): Part => ({ name, text: `${renderToStaticMarkup(node)}\n` })
const bare = (name: string, html: string): Part => ({ name, text: `${html}\n` })
const section = (id: string, title: string, tag: string, items: Part[], none: string): Part[] => closed([
  bare(`the heading “${title}”`, `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${items.length > 0 ? `<${tag} class="${id}">` : `<p>${escaped(none)}</p>`}`), ...items,
], `${items.length > 0 ? `</${tag}>` : ''}</section>\n`)

/** What stands above the text: whose it is, when, who checked it, and what was corrected. */
export function above(story: PublicStory): Part[] {
  const { paper } = story
  const say = speak(paper.language)
  return [
    part('the lines above the text', (
      <header class="meta">
        <p class="kicker">{say('checkFile.kicker', { paper: paper.name })}</p>
        <p>{story.section && <>{story.section} · </>}{rich(paper, 'paper.story.by', { names: () => <b dir="auto">{story.byline}</b> })} · <At at={story.firstAt} story={story} />{story.changedAt !== story.firstAt && <> · {rich(paper, 'paper.story.changed', { at: () => <At at={story.changedAt} story={story} /> })}</>}<br />{paper.address ? <a href={addressOf(story)}>{addressOf(story)}</a> : addressOf(story)}</p>
      </header>
    )),
    part('the line that says who checked it', <Seal story={story} alone />),
    ...(story.notes.length > 0 ? [part('the corrections above the text', <Notes story={story} />)] : []),
  ]
}

/** What stands below it: every claim, source, publication and receipt, each a part of its own. */
export function below(story: PublicStory, of: { changes: Changed[]; receipts: ShownReceipt[]; listed: Listed[]; confidential: Confidential }): Part[] {
  const { record: { claims }, paper } = story
  const say = speak(paper.language)
  return [
    part('the summary', <section aria-labelledby="checked"><h2 id="checked">{say('record.kicker')}</h2><Summary story={story} /></section>),
    ...section('claims', say('record.claims'), 'ol', claims.map((claim) => part(`claim ${claim.number}, as shown`, <Claim claim={claim} story={story} />)), say('record.noClaims')),
    ...section('sources', say('checkFile.sources'), 'ol', of.listed.map(({ id, item }) => part(`${named(id)}, as shown`, <li id={id} dir="auto">{citeParts(item as unknown as CslItem, citeWords(paper)).map(({ text }) => text).join('')}</li>)), say('checkFile.noSources')),
    part('the confidential sources, as shown', <Hidden {...of.confidential} story={story} />),
    ...section('history', say('record.history.title'), 'ol', of.changes.map((change) => part(`history entry ${change.receipt}, as shown`, <Change change={change} story={story} />)), ''),
    ...section('receipts', say('checkFile.receipts'), 'ul', of.receipts.map((receipt) => part(`receipt ${receipt.id}, as shown`, <Receipt receipt={receipt} story={story} />)), ''),
    part('the words on how to verify it', <Verifying story={story} />),
  ]
}

export const named = (id: string): string => id.replace('-', ' ')

function Hidden({ count, hashes, story: { paper } }: Confidential & { story: PublicStory }) {
  const say = speak(paper.language)
  if (count === 0) return <p class="hidden">{say('checkFile.noneHidden')}</p>
  return (
    <div class="hidden">
      <p>{say('checkFile.hidden', { count })}</p>
      <ul>{hashes.map((hash) => <li key={hash}><code dir="ltr">{hash}</code></li>)}</ul>
    </div>
  )
}

function Receipt({ receipt: { id, at, kind, signatures, marks, overrules, answersFor, rowHash, textHash }, story }: { receipt: ShownReceipt; story: PublicStory }) {
  const say = speak(story.paper.language)
  const named = (what: 'receipt' | 'row' | 'text', hash: string) => rich(story.paper, `checkFile.${what}`, { hash: () => <code dir="ltr">{hash}</code> })
  return (
    <li>
      <p><At at={Date.parse(at)} story={story} /> · {say(`checkFile.kinds.${kind}`)} · {say('checkFile.counts', { signatures, marks, overrules })}</p>
      {answersFor && <p dir="auto">{answersFor}</p>}
      <p class="receipt">{named('receipt', id)}<br />{named('row', rowHash)}<br />{named('text', textHash)}</p>
    </li>
  )
}

function Verifying({ story: { paper } }: { story: PublicStory }) {
  const at = (path: string) => () => (paper.address ? <a href={`${paper.address}${path}`} dir="ltr">{`${paper.address}${path}`}</a> : <code dir="ltr">{path}</code>)
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">{speak(paper.language)('checkFile.verify')}</h2>
      <p>{rich(paper, 'checkFile.verifyWords', { verifier: at('/check-file.mjs'), keys: at('/.well-known/countersign-keys.json') })}</p>
      <pre dir="ltr"><code>node check-file.mjs verify THIS-FILE --key countersign-keys.json</code></pre>
    </section>
  )
}

/** Up to the text. Nothing in the file runs, and nothing is fetched to show it. */
export function head({ paper, headline }: PublicStory): Part {
  const title = escaped(speak(paper.language)('checkFile.title', { headline, paper: paper.name }))
  return bare('the head of the page', `<!doctype html>\n<html${attributes({ lang: spokenLanguage(paper.language), dir: directionOf(paper.language) })}>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<title>${title}</title>`)
}
