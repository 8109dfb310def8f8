/** @jsxImportSource preact */
import { speak } from '@/lib/messages/speak'
import { Moment, page } from './frame'
import { inLanguage } from './in-language'
import { rich } from './rich'
import type { PublicStory, Withdrawn } from './story'
import { noteName, when } from './words'

/** What stands at the address of a story that readers have no more: whether it was withdrawn or taken back as wrong, when, why, and who answers for that. */
export function withdrawnPage(story: PublicStory): string {
  const { paper, slug, withdrawn } = story
  const kind = speak(paper.language)(`standards.gone.${withdrawn?.as ?? 'withdrawal'}`)
  return page({
    paper, title: `${kind}: ${story.headline}`, path: `/news/${slug}`, indexed: false,
    children: (
      <article class="story withdrawn">
        <p class="kicker">{kind}</p>
        <h1 {...ownLanguage(story)}>{story.headline}</h1>
        {withdrawn && <Reason story={story} withdrawn={withdrawn} />}
        <Earlier story={story} />
        <p class="ways"><a href="/standards#corrections">{speak(paper.language)('standards.notes.rules')}</a> <a href="/corrections">{speak(paper.language)('standards.gone.all')}</a> <a href="/">{speak(paper.language)('standards.gone.front')}</a></p>
      </article>
    ),
  })
}

const ownLanguage = ({ language, paper }: PublicStory) => inLanguage(language, paper)

function Reason({ story, withdrawn: { as, at, by, reason, receipt } }: { story: PublicStory; withdrawn: Withdrawn }) {
  const { paper } = story
  const told = { paper: paper.name, when: when(at, paper), time: () => <Moment at={at} paper={paper}>{when(at, paper)}</Moment> }
  return (
    <>
      <p class="standfirst">{rich(paper, as === 'retraction' ? 'standards.gone.retracted' : 'standards.gone.withdrawn', told)}</p>
      <div id={`note-${receipt}`} class="reason">
        <p {...ownLanguage(story)}>{reason}</p>
        <p class="by">{speak(paper.language)('standards.gone.by', { name: by })}</p>
      </div>
    </>
  )
}

/** Notes that stood on the story while it was there: they are still listed among the corrections, and lead here. */
function Earlier({ story }: { story: PublicStory }) {
  const { paper, notes, withdrawn } = story
  const say = speak(paper.language)
  const earlier = notes.filter(({ id }) => id !== withdrawn?.receipt)
  if (earlier.length === 0) return null
  return (
    <section class="notes" aria-labelledby="earlier">
      <h2 id="earlier">{say('standards.gone.earlier')}</h2>
      {earlier.map(({ at, note, id }) => <p key={id} id={`note-${id}`}><b>{noteName(note.kind, paper)}, <Moment at={at} paper={paper}>{when(at, paper)}</Moment>.</b> <bdi {...ownLanguage(story)}>{note.text}</bdi></p>)}
    </section>
  )
}
