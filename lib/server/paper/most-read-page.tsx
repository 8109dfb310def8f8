/** @jsxImportSource preact */
import type { Teaser } from '@/db/public-rows'
import { speak } from '@/lib/messages/speak'
import { Headlines } from './entry'
import { page } from './frame'
import { hoursCounted } from './most-read'
import type { Paper } from './story'

export const mostReadPath = '/most-read'

/** Where no list is shown there is no such page: what lay there before says so. */
export const mostReadStatus = (): number => (hoursCounted() > 0 ? 200 : 404)

/** What readers read most, and how that is known. Stories show its list beside them once their reader's browser has fetched it. */
export function mostReadPage(paper: Paper, stories: readonly Teaser[]): string {
  const say = speak(paper.language)
  const hours = hoursCounted()
  return page({
    paper, title: say('paper.mostRead.title'), path: mostReadPath, indexed: false,
    children: (
      <div class="front list">
        <h1 class="place">{say('paper.mostRead.title')}</h1>
        <p class="standfirst">{hours === 0 ? say('paper.mostRead.off') : <>{stories.length === 0 ? say('paper.mostRead.none') : hours % 24 === 0 ? say('paper.mostRead.days', { days: hours / 24 }) : say('paper.mostRead.hours', { hours })} {say('paper.mostRead.how')}</>}</p>
        <Headlines title={say('paper.mostRead.title')} id="most-read" stories={stories} paper={paper} numbered dated />
      </div>
    ),
  })
}
