/** @jsxImportSource preact */
import { speak } from '@/lib/messages/speak'
import type { PublicClaim } from '@/lib/editorial/public-record'
import { Moment, page } from './frame'
import { Seal } from './article-page'
import type { PublicStory } from './story'
import { SourceShown, Unshown } from './source-shown'
import { changedInWords, noteNames, scopeInWords, standingInWords, when } from './words'
import type { Changed } from './public-changes'

/** How a story was checked: claim by claim, with every source that may be shown. */
export function recordPage(story: PublicStory, changes: Changed[]): string {
  const { paper, slug } = story
  return page({ paper, title: `How this was checked: ${story.headline}`, path: `/news/${slug}/record`, language: story.language, children: <Record story={story} changes={changes} /> })
}

function Record({ story, changes }: { story: PublicStory; changes: Changed[] }) {
  const { record } = story
  return (
    <article class="record">
      <p class="kicker">How this was checked</p>
      <h1><a href={`/news/${story.slug}`}>{story.headline}</a></h1>
      <Seal story={story} />
      <Summary story={story} />
      <p class="onward"><a href="/standards#levels">{speak(story.paper.language)('standards.howChecked')}</a></p>
      <section aria-labelledby="claims">
        <h2 id="claims">Claims</h2>
        {record.claims.length === 0 ? <p>No claims were marked in this story.</p> : <ol class="claims">{record.claims.map((claim) => <Claim key={claim.number} claim={claim} story={story} />)}</ol>}
      </section>
      <Changes story={story} changes={changes} />
      <TakeAlong story={story} />
    </article>
  )
}

export function Summary({ story }: { story: PublicStory }) {
  const { record } = story
  const { counts } = record
  const rows: [string, string][] = [
    ['What was checked', scopeInWords(record)],
    ['Checked by', record.check.level === 'self' ? 'nobody independent' : story.checkedBy],
    ['Claims', `${counts.claims}: ${record.claims.filter((claim) => claim.standing === 'verified').length} verified, ${counts.opinion} opinion, ${counts.authorsAccount} on the writer’s word alone`],
    ...(record.check.level === 'self' ? [] : [['What the check changed', changedInWords(record)] satisfies [string, string]]),
    ['Kept by an editor', `${counts.kept} ${counts.kept === 1 ? 'claim was' : 'claims were'} kept against a checker’s doubt`],
    ['Sources', `${counts.sources}; those that may not be named are counted and not shown`],
    ['Published by', story.publisher],
  ]
  return <dl class="summary">{rows.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
}

export function Claim({ claim, story }: { claim: PublicClaim; story: PublicStory }) {
  return (
    <li value={claim.number} id={`claim-${claim.number}`}>
      <p class="quote">{claim.quote}</p>
      <p class="verdict" data-standing={claim.standing}>{standingInWords[claim.standing]}{claim.at !== null && <> · <Moment at={claim.at} paper={story.paper}>{when(claim.at, story.paper)}</Moment></>}</p>
      {claim.sources.map((source) => <SourceShown key={`${source.title}${source.passage}${source.locator}`} source={source} paper={story.paper} />)}
      <Unshown claim={claim} />
    </li>
  )
}

/** The way to the file, and to what proves it. */
function TakeAlong({ story }: { story: PublicStory }) {
  return (
    <section class="along" aria-labelledby="file">
      <h2 id="file">Check file</h2>
      <p>This story and all of this in one file that opens in any browser, signed by {story.paper.name}. Whoever alters one letter of it is found out, also without us and without a network.</p>
      <p class="ways"><a href={`/news/${story.slug}/check-file`} download>Download the check file</a> <a href="/check-file.mjs" download>What verifies it</a> <a href="/.well-known/countersign-keys.json" download>The newsroom’s keys</a></p>
      <p class="receipt"><code>node check-file.mjs verify {story.slug}.check.html --key countersign-keys.json</code></p>
    </section>
  )
}

function Changes({ story, changes }: { story: PublicStory; changes: Changed[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">What readers have had</h2>
      <ol class="history">
        {changes.map((change) => <Change key={change.receipt} change={change} story={story} />)}
      </ol>
    </section>
  )
}

const happened = { first: 'published', again: 'published again', update: 'changed', withdrawal: 'withdrawn' } as const

export function Change({ change, story }: { change: Changed; story: PublicStory }) {
  return (
    <li>
      <p><Moment at={change.at} paper={story.paper}>{when(change.at, story.paper)}</Moment> · {happened[change.kind]} · revision {change.number}</p>
      {change.note && <p><b>{noteNames[change.note.kind]}.</b> {change.note.text}</p>}
      {change.diff.map((parts, at) => <p class="diff" key={at}>{parts.map((part, n) => (part.added ? <ins key={n}>{part.value}</ins> : part.removed ? <del key={n}>{part.value}</del> : <span key={n}>{part.value}</span>))}</p>)}
      <p class="receipt">Receipt <code>{change.receipt}</code>, text <code>{change.hash.slice(0, 16)}…</code></p>
    </li>
  )
}
