/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Teaser, Topic } from '@/db/public-rows'
import { speak } from '@/lib/messages/speak'
import { Moment } from './frame'
import { inLanguage, inPapersOwn } from './in-language'
import type { Paper } from './story'
import { TeaserPicture } from './teaser-picture'
import { day, when } from './words'

interface EntryProps {
  story: Teaser
  paper: Paper
  lead?: boolean
  /** The section is said already by what it stands under. */
  bare?: boolean
  level?: 2 | 3
}

/** A story in a list: where it stands, its headline, and how it was checked. */
export function Entry({ story, paper, lead = false, bare = false, level = 2 }: EntryProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const own = inLanguage(story.language, paper)
  return (
    <article class={lead ? 'entry lead' : 'entry'}>
      <TeaserPicture picture={story.picture} lead={lead} />
      <div dir={own.dir}>
        <Kicker section={bare ? '' : story.section} paper={paper} breaking={story.breakingUntil !== null} />
        <Heading {...own}><a href={`/news/${story.slug}`}>{story.headline}</a></Heading>
        {story.standfirst && <p class="standfirst" {...own}>{story.standfirst}</p>}
        <p class="meta"><span dir="auto">{story.byline}</span><span dir={own.dir && 'auto'}><Moment at={story.firstAt} paper={paper}>{when(story.firstAt, paper)}</Moment></span><span class="check" dir={own.dir && 'auto'}>{story.check}</span></p>
      </div>
    </article>
  )
}

/** Whether it is breaking, its section with the way there, and what it is about first. A section the house gave up is a name without a page. */
export function Kicker({ section, paper, breaking = false, topic }: { section: string; paper: Paper; breaking?: boolean; topic?: Topic | undefined }) {
  const known = paper.sections.find(({ name }) => name === section)
  if (!section && !breaking) return null
  return <p class="kicker">{breaking && <b class="breaking">{speak(paper.language)('paper.story.breaking')}</b>}{known ? <a href={`/section/${known.slug}`}>{section}</a> : section}{topic && <> · <a href={`/topic/${topic.slug}`} dir="auto">{topic.name}</a></>}</p>
}

export function Entries({ stories, paper, bare = false, level = 2 }: { stories: readonly Teaser[]; paper: Paper; bare?: boolean; level?: 2 | 3 }) {
  return <div class="rest">{stories.map((story) => <Entry key={story.article} story={story} paper={paper} bare={bare} level={level} />)}</div>
}

interface HeadlinesProps {
  title: string
  id: string
  stories: readonly Teaser[]
  paper: Paper
  numbered?: boolean
  /** Where and when each stood. */
  dated?: boolean
  children?: ComponentChildren
}

/** Headlines alone, as a short list under a title; nothing where there is none. */
export function Headlines({ title, id, stories, paper, numbered = false, dated = false, children }: HeadlinesProps) {
  if (stories.length === 0) return null
  const items = stories.map((story) => <li key={story.article} {...inLanguage(story.language, paper)}><a href={`/news/${story.slug}`}>{story.headline}</a>{dated && <Where story={story} paper={paper} />}</li>)
  return (
    <section class="headlines" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {numbered ? <ol>{items}</ol> : <ul>{items}</ul>}
      {children}
    </section>
  )
}

const Where = ({ story: { section, firstAt, language }, paper }: { story: Teaser; paper: Paper }) => <small {...inPapersOwn(paper, language)}>{section} · <Moment at={firstAt} paper={paper}>{day(firstAt, paper)}</Moment></small>

/** What readers read most, in the order it is handed in (`storiesById` turns ids into it). */
export const MostRead = ({ stories, paper }: { stories: readonly Teaser[]; paper: Paper }) => <Headlines title={speak(paper.language)('paper.mostRead.title')} id="most-read" stories={stories} paper={paper} numbered />

/** The way to newer and older pages of a list; nothing where it has one page. */
export function Pager({ path, page, more, paper }: { path: string; page: number; more: boolean; paper: Paper }) {
  if (page === 1 && !more) return null
  const say = speak(paper.language)
  const at = (number: number) => (number === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${number}`)
  return (
    <nav class="pager" aria-label={say('paper.list.pages')}>
      {page > 1 ? <a href={at(page - 1)} rel="prev">{say('paper.list.newer')}</a> : <span />}
      <span>{say('paper.list.page', { page })}</span>
      {more ? <a href={at(page + 1)} rel="next">{say('paper.list.older')}</a> : <span />}
    </nav>
  )
}
