/** @jsxImportSource preact */
import type { PublicClaim } from '@/lib/editorial/public-record'
import { speak } from '@/lib/messages/speak'
import { At, Said, Seal } from './article-page'
import { Verdict } from './checked'
import { page } from './frame'
import { inLanguage } from './in-language'
import { recordData } from './json-ld-pages'
import type { Changed } from './public-changes'
import { rich } from './rich'
import { SourceShown, Unshown } from './source-shown'
import type { PublicStory } from './story'
import { changedInWords, noteName, scopeInWords } from './words'

/** How a story was checked: claim by claim, with every source that may be shown. */
export function recordPage(story: PublicStory, changes: Changed[]): string {
  const { paper, slug, headline } = story
  const title = speak(paper.language)('record.title', { headline })
  return page({ paper, title, path: `/news/${slug}/record`, data: recordData(story, title), children: <Record story={story} changes={changes} /> })
}

function Record({ story, changes }: { story: PublicStory; changes: Changed[] }) {
  const { record, paper } = story
  const say = speak(paper.language)
  return (
    <article class="record">
      <p class="kicker">{say('record.kicker')}</p>
      <h1 {...inLanguage(story.language, paper)}><a href={`/news/${story.slug}`}>{story.headline}</a></h1>
      <Seal story={story} />
      <Summary story={story} />
      <p class="onward"><a href="/standards#levels">{speak(story.paper.language)('standards.howChecked')}</a></p>
      <section aria-labelledby="claims">
        <h2 id="claims">{say('record.claims')}</h2>
        {record.claims.length === 0 ? <p>{say('record.noClaims')}</p> : <ol class="claims">{record.claims.map((claim) => <Claim key={claim.number} claim={claim} story={story} />)}</ol>}
      </section>
      <Changes story={story} changes={changes} />
      <TakeAlong story={story} />
    </article>
  )
}

export function Summary({ story }: { story: PublicStory }) {
  const { record, paper } = story
  const { counts: { claims, opinion, authorsAccount, kept, sources }, check } = record
  const say = speak(paper.language)
  const verified = record.claims.filter((claim) => claim.standing === 'verified').length
  const rows: [string, string][] = [
    [say('record.summary.scope'), scopeInWords(record, paper)],
    [say('record.summary.by'), check.level === 'self' ? say('record.summary.nobody') : story.checkedBy],
    [say('record.summary.claims'), say('record.summary.counts', { claims, verified, opinion, authorsAccount })],
    ...(check.level === 'self' ? [] : [[say('record.summary.changed'), changedInWords(record, paper)] satisfies [string, string]]),
    [say('record.summary.kept'), say('record.summary.keptWords', { count: kept })],
    [say('record.summary.sources'), say('record.summary.sourcesWords', { count: sources })],
    [say('record.summary.publisher'), story.publisher],
  ]
  return <dl class="summary">{rows.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
}

export function Claim({ claim, story }: { claim: PublicClaim; story: PublicStory }) {
  return (
    <li value={claim.number} id={`claim-${claim.number}`}>
      <p class="quote" {...inLanguage(story.language, story.paper)}>{claim.quote}</p>
      <Verdict claim={claim} paper={story.paper} />
      {claim.sources.map((source) => <SourceShown key={`${source.title}${source.passage}${source.locator}`} source={source} paper={story.paper} />)}
      <Unshown claim={claim} paper={story.paper} />
    </li>
  )
}

/** The way to the file, and to what proves it. */
function TakeAlong({ story: { paper, slug } }: { story: PublicStory }) {
  const say = speak(paper.language)
  return (
    <section class="along" aria-labelledby="file">
      <h2 id="file">{say('record.file.title')}</h2>
      <p>{say('record.file.words', { paper: paper.name })}</p>
      <p class="ways"><a href={`/news/${slug}/check-file`} download>{say('record.file.download')}</a> <a href="/check-file.mjs" download>{say('record.file.verifier')}</a> <a href="/.well-known/countersign-keys.json" download>{say('record.file.keys')}</a></p>
      <p class="receipt"><code dir="ltr">node check-file.mjs verify {slug}.check.html --key countersign-keys.json</code></p>
    </section>
  )
}

function Changes({ story, changes }: { story: PublicStory; changes: Changed[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{speak(story.paper.language)('record.history.title')}</h2>
      <ol class="history">
        {changes.map((change) => <Change key={change.receipt} change={change} story={story} />)}
      </ol>
    </section>
  )
}

export function Change({ change, story }: { change: Changed; story: PublicStory }) {
  const { paper } = story
  const { at, kind, number, note, diff, receipt, hash } = change
  return (
    <li>
      <p>{rich(paper, 'record.history.entry', { at: () => <At at={at} story={story} />, happened: speak(paper.language)(`record.history.${kind}`), number })}</p>
      {note && <p><b>{speak(paper.language)('paper.story.note', { kind: noteName(note.kind, paper) })}</b> <Said text={note.text} story={story} /></p>}
      {diff.map((parts, n) => <p class="diff" key={n} {...inLanguage(story.language, paper)}>{parts.map((part, place) => (part.added ? <ins key={place}>{part.value}</ins> : part.removed ? <del key={place}>{part.value}</del> : <span key={place}>{part.value}</span>))}</p>)}
      <p class="receipt">{rich(paper, 'record.history.receipt', { receipt: () => <code dir="ltr">{receipt}</code>, text: () => <code dir="ltr">{hash.slice(0, 16)}…</code> })}</p>
    </li>
  )
}
