/** @jsxImportSource preact */
import type { PublicClaim } from '@/lib/editorial/public-record'
import { Moment } from './frame'
import { SourceShown, Unshown } from './source-shown'
import type { PublicStory } from './story'
import { standingInWords, when } from './words'

/**
 * The way to what was checked in the text itself. Without scripts it leads to the record; public/paper.js makes a button of it
 * that shows each claim in its place. What it shows lies here in a template, of which no browser draws anything.
 */
export function ShowChecked({ story }: { story: PublicStory }) {
  const claims = story.record.claims.filter((claim) => claim.place !== null)
  if (claims.length === 0) return null
  const words = [...new Set(claims.map((claim) => standingInWords[claim.standing]))]
  return (
    <>
      <p class="show-checked" data-checked><a href={`/news/${story.slug}/record#claims`}>Show what was checked</a></p>
      <template id="checked">
        <p class="key">{words.map((word) => <span key={word} data-standing={claims.find((claim) => standingInWords[claim.standing] === word)?.standing}>{word}</span>)}</p>
        {claims.map((claim) => <Card key={claim.number} claim={claim} story={story} />)}
      </template>
    </>
  )
}

function Card({ claim, story }: { claim: PublicClaim; story: PublicStory }) {
  return (
    <div data-card={claim.number} data-standing={claim.standing}>
      <p class="verdict" data-standing={claim.standing}>{standingInWords[claim.standing]}{claim.at !== null && <> · <Moment at={claim.at} paper={story.paper}>{when(claim.at, story.paper)}</Moment></>}</p>
      {claim.sources.map((source) => <SourceShown key={`${source.title}${source.passage}${source.locator}`} source={source} paper={story.paper} />)}
      <Unshown claim={claim} />
      <p class="more"><a href={`/news/${story.slug}/record#claim-${claim.number}`}>Claim {claim.number} in the record</a></p>
    </div>
  )
}
