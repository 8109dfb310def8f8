/** @jsxImportSource preact */
import { speak } from '@/lib/messages/speak'
import { Headlines } from './entry'
import { hoursCounted } from './most-read'
import type { PublicStory } from './story'

/** Where to go from a story: beside it where there is room, below it where there is not. */
export function Rail({ story: { readAlso, paper } }: { story: PublicStory }) {
  const say = speak(paper.language)
  return (
    <div class="rail">
      <Headlines title={say('paper.story.readAlso')} id="read-also" stories={readAlso} paper={paper} dated />
      {hoursCounted() > 0 && (
        <section class="headlines" aria-labelledby="most-read" data-most-read>
          <h2 id="most-read"><a href="/most-read">{say('paper.mostRead.title')}</a></h2>
        </section>
      )}
    </div>
  )
}
