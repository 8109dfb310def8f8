/** @jsxImportSource preact */
import { listedApart, speak } from '@/lib/messages/speak'
import { ShowChecked } from './checked'
import { Kicker } from './entry'
import { Moment, page } from './frame'
import { inLanguage } from './in-language'
import { jsonLd } from './json-ld'
import { rich } from './rich'
import { socialOf } from './social'
import type { PublicStory } from './story'
import { Rail } from './rail'
import { StoryFoot } from './story-foot'
import { derivedLine, noteName, when } from './words'

/** The article as readers get it. */
export function articlePage(story: PublicStory): string {
  const { paper, slug } = story
  return page({
    paper, title: story.headline, path: `/news/${slug}`, mostly: story.language, data: jsonLd(story), ...(story.standfirst ? { description: story.standfirst } : {}),
    social: socialOf(story), section: story.section, children: <div class="spread"><Story story={story} /><Rail story={story} /></div>,
  })
}

function Story({ story }: { story: PublicStory }) {
  const { html, paper } = story
  const own = inLanguage(story.language, paper)
  const say = speak(paper.language)
  return (
    <article class="story">
      <Kicker section={story.section} paper={paper} topic={story.topics[0]} />
      <Breaking story={story} />
      <h1 {...own} dangerouslySetInnerHTML={{ __html: html.headline }} />
      {html.standfirst && <p class="standfirst" {...own} dangerouslySetInnerHTML={{ __html: html.standfirst }} />}
      <p class="meta">
        <span>{rich(paper, 'paper.story.by', { names: () => <Byline story={story} /> })}</span>
        <span><At at={story.firstAt} story={story} /></span>
        {story.changedAt !== story.firstAt && <span>{rich(paper, 'paper.story.changed', { at: () => <At at={story.changedAt} story={story} /> })}</span>}
        {story.minutes > 0 && <span>{say('paper.story.minutes', { minutes: story.minutes })}</span>}
        <span class="ago" data-since={story.firstAt} />
      </p>
      <Seal story={story} />
      <Notes story={story} />
      <ShowChecked story={story} />
      <div class="copy" {...own} dangerouslySetInnerHTML={{ __html: html.body }} />
      <StoryFoot story={story} />
    </article>
  )
}

export const At = ({ at, story: { paper } }: { at: number; story: PublicStory }) => <Moment at={at} paper={paper}>{when(at, paper)}</Moment>

/** "Ada, Noor and Jonas", each with the way to what else they wrote. */
function Byline({ story: { authors, byline, paper } }: { story: PublicStory }) {
  if (authors.length === 0) return <b dir="auto">{byline}</b>
  const pieces = listedApart(authors.map(({ name }) => name), paper.language)
  return <>{authors.map(({ person, name, slug }, at) => <span key={person}>{pieces[at]?.before}<a rel="author" href={`/authors/${slug}`} dir="auto"><b>{name}</b></a></span>)}</>
}

/** The flag with its meaning: who set it, until when, and what a reader should expect. */
function Breaking({ story }: { story: PublicStory }) {
  const { breakingUntil, paper } = story
  if (breakingUntil === null) return null
  return <p class="alert"><b class="breaking">{speak(paper.language)('paper.story.breaking')}</b> {rich(paper, 'paper.story.flagged', { at: () => <At at={breakingUntil} story={story} /> })}</p>
}

/** The derived line, with its scope in plain words and the way to the record; `alone` where no way leads there. */
export function Seal({ story, alone = false }: { story: PublicStory; alone?: boolean }) {
  const { title, sound, parts } = derivedLine(story)
  const say = speak(story.paper.language)
  return (
    <aside class={sound ? 'seal' : 'seal open'} aria-label={say('paper.story.howChecked')}>
      <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true"><circle cx="11" cy="11" r="9.2" />{sound ? <path d="m7 11.3 2.7 2.7L15.2 8.3" /> : <path d="M11 6.5v5.4M11 15.1v.4" />}</svg>
      <p><b>{title}</b><br /><small>{parts.join(' · ')}</small></p>
      {!alone && <p class="ways"><a href={`/news/${story.slug}/record`}>{say('paper.story.howChecked')}</a><a class="lesser" href={`/news/${story.slug}/check-file`} download>{say('paper.story.checkFile')}</a></p>}
    </aside>
  )
}

export function Notes({ story }: { story: PublicStory }) {
  const { notes, paper } = story
  if (notes.length === 0) return null
  return (
    <section class="notes" aria-label={speak(paper.language)('paper.story.corrections')}>
      {notes.map(({ at, note, id }) => (
        <p key={id} id={`note-${id}`}><b>{rich(paper, 'paper.story.noted', { kind: noteName(note.kind, paper), at: () => <At at={at} story={story} /> })}</b> <Said text={note.text} story={story} /></p>
      ))}
    </section>
  )
}

/** Words the newsroom wrote to the readers of a story, most likely in its language. */
export const Said = ({ text, story }: { text: string; story: PublicStory }) => <bdi {...inLanguage(story.language, story.paper)}>{text}</bdi>
