/** @jsxImportSource preact */
import type { PublicClaim } from '@/lib/editorial/public-record'
import { speak } from '@/lib/messages/speak'
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
  const word = ({ standing }: PublicClaim) => standingInWords(standing, story.paper)
  const different = claims.filter((claim, at) => claims.findIndex((one) => word(one) === word(claim)) === at)
  return (
    <>
      <p class="show-checked" data-checked><a href={`/news/${story.slug}/record#claims`}>{speak(story.paper.language)('paper.checked.show')}</a></p>
      <template id="checked">
        <p class="key">{different.map((claim) => <span key={claim.number} data-standing={claim.standing}>{word(claim)}</span>)}</p>
        {claims.map((claim) => <Card key={claim.number} claim={claim} story={story} />)}
      </template>
    </>
  )
}

/** What the script calls a claim's number, and the card it opens, stands on the card. */
function Card({ claim, story: { paper, slug } }: { claim: PublicClaim; story: PublicStory }) {
  const { number, standing } = claim
  const say = speak(paper.language)
  return (
    <div data-card={number} data-standing={standing} data-name={say('paper.checked.claim', { number })} data-button={say('paper.checked.claimStands', { number, standing: standingInWords(standing, paper) })}>
      <Verdict claim={claim} paper={paper} />
      {claim.sources.map((source) => <SourceShown key={`${source.title}${source.passage}${source.locator}`} source={source} paper={paper} />)}
      <Unshown claim={claim} paper={paper} />
      <p class="more"><a href={`/news/${slug}/record#claim-${number}`}>{say('paper.checked.inRecord', { number })}</a></p>
    </div>
  )
}

/** What a claim is found to be, and when that was signed. */
export function Verdict({ claim: { standing, at }, paper }: { claim: PublicClaim; paper: PublicStory['paper'] }) {
  return <p class="verdict" data-standing={standing}>{standingInWords(standing, paper)}{at !== null && <> · <Moment at={at} paper={paper}>{when(at, paper)}</Moment></>}</p>
}
