/** @jsxImportSource preact */
import { ShowChecked } from './checked'
import { jsonLd } from './json-ld'
import { Kicker } from './entry'
import { Moment, page } from './frame'
import { StoryFoot } from './story-foot'
import type { PublicStory } from './story'
import { derivedLine, noteNames, when } from './words'

/** The article as readers get it. */
export function articlePage(story: PublicStory): string {
  const { paper, slug } = story
  return page({
    paper, title: story.headline, path: `/news/${slug}`, language: story.language, data: jsonLd(story), ...(story.standfirst ? { description: story.standfirst } : {}),
    ...(story.picture ? { picture: story.picture.src } : {}), section: story.section, children: <Story story={story} />,
  })
}

function Story({ story }: { story: PublicStory }) {
  const { html, paper } = story
  return (
    <article class="story">
      <Kicker section={story.section} paper={paper} />
      <Breaking story={story} />
      <h1 dangerouslySetInnerHTML={{ __html: html.headline }} />
      {html.standfirst && <p class="standfirst" dangerouslySetInnerHTML={{ __html: html.standfirst }} />}
      <p class="meta">
        <span>By <Byline story={story} /></span>
        <span><Moment at={story.firstAt} paper={paper}>{when(story.firstAt, paper)}</Moment><span class="ago" data-since={story.firstAt} /></span>
        {story.changedAt !== story.firstAt && <span>Changed <Moment at={story.changedAt} paper={paper}>{when(story.changedAt, paper)}</Moment></span>}
        {story.minutes > 0 && <span>{story.minutes} min</span>}
      </p>
      <Seal story={story} />
      <Notes story={story} />
      <ShowChecked story={story} />
      <div class="copy" dangerouslySetInnerHTML={{ __html: html.body }} />
      <StoryFoot story={story} />
    </article>
  )
}

/** "Ada, Noor and Jonas", each with the way to what else they wrote. */
function Byline({ story: { authors, byline } }: { story: PublicStory }) {
  if (authors.length === 0) return <b>{byline}</b>
  return <>{authors.map(({ person, name, slug }, at) => <span key={person}>{at === 0 ? '' : at === authors.length - 1 ? ' and ' : ', '}<a rel="author" href={`/authors/${slug}`}><b>{name}</b></a></span>)}</>
}

/** The flag with its meaning: who set it, until when, and what a reader should expect. */
function Breaking({ story: { breakingUntil, paper } }: { story: PublicStory }) {
  if (breakingUntil === null) return null
  return <p class="alert"><b class="breaking">Breaking</b> Our editors flag this as breaking news until <Moment at={breakingUntil} paper={paper}>{when(breakingUntil, paper)}</Moment>. More may become known; every change is noted here.</p>
}

/** The derived line, with its scope in plain words and the way to the record; `alone` where no way leads there. */
export function Seal({ story, alone = false }: { story: PublicStory; alone?: boolean }) {
  const { title, sound, parts } = derivedLine(story)
  return (
    <aside class={sound ? 'seal' : 'seal open'} aria-label="How this was checked">
      <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true"><circle cx="11" cy="11" r="9.2" />{sound ? <path d="m7 11.3 2.7 2.7L15.2 8.3" /> : <path d="M11 6.5v5.4M11 15.1v.4" />}</svg>
      <p><b>{title}</b><br /><small>{parts.join(' · ')}</small></p>
      {!alone && <p class="ways"><a href={`/news/${story.slug}/record`}>How this was checked</a><a class="lesser" href={`/news/${story.slug}/check-file`} download>Check file</a></p>}
    </aside>
  )
}

export function Notes({ story }: { story: PublicStory }) {
  if (story.notes.length === 0) return null
  return (
    <section class="notes" aria-label="Corrections to this story">
      {story.notes.map(({ at, note, id }) => (
        <p key={id} id={`note-${id}`}><b>{noteNames[note.kind]}, <Moment at={at} paper={story.paper}>{when(at, story.paper)}</Moment>.</b> {note.text}</p>
      ))}
    </section>
  )
}
