/** @jsxImportSource preact */
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
      <section aria-labelledby="claims">
        <h2 id="claims">Claims</h2>
        {record.claims.length === 0 ? <p>No claims were marked in this story.</p> : <ol class="claims">{record.claims.map((claim) => <Claim key={claim.number} claim={claim} story={story} />)}</ol>}
      </section>
      <Changes story={story} changes={changes} />
    </article>
  )
}

function Summary({ story }: { story: PublicStory }) {
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

function Claim({ claim, story }: { claim: PublicClaim; story: PublicStory }) {
  return (
    <li value={claim.number} id={`claim-${claim.number}`}>
      <p class="quote">{claim.quote}</p>
      <p class="verdict" data-standing={claim.standing}>{standingInWords[claim.standing]}{claim.at !== null && <> · <Moment at={claim.at} paper={story.paper}>{when(claim.at, story.paper)}</Moment></>}</p>
      {claim.sources.map((source) => <SourceShown key={`${source.title}${source.passage}${source.locator}`} source={source} paper={story.paper} />)}
      <Unshown claim={claim} />
    </li>
  )
}

function Changes({ story, changes }: { story: PublicStory; changes: Changed[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">What readers have had</h2>
      <ol class="history">
        {changes.map((change) => (
          <li key={change.receipt}>
            <p><Moment at={change.at} paper={story.paper}>{when(change.at, story.paper)}</Moment> · {change.kind === 'withdrawal' ? 'withdrawn' : change.kind === 'first' ? 'published' : change.kind === 'again' ? 'published again' : 'changed'} · revision {change.number}</p>
            {change.note && <p><b>{noteNames[change.note.kind]}.</b> {change.note.text}</p>}
            {change.diff.map((parts, at) => <p class="diff" key={at}>{parts.map((part, n) => (part.added ? <ins key={n}>{part.value}</ins> : part.removed ? <del key={n}>{part.value}</del> : <span key={n}>{part.value}</span>))}</p>)}
            <p class="receipt">Receipt <code>{change.receipt}</code>, text <code>{change.hash.slice(0, 16)}…</code></p>
          </li>
        ))}
      </ol>
    </section>
  )
}
