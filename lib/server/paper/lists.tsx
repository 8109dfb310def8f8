/** @jsxImportSource preact */
import type { Notice, StoredPage } from '@/db/pages'
import type { CorrectionNote } from '@/lib/editorial/article'
import { Moment, page } from './frame'
import type { Paper, PublicStory, StoryPicture } from './story'
import { TeaserPicture } from './teaser-picture'
import { derivedLine, noteNames, when } from './words'

/** What lists say of a story that is live. */
interface Teaser { type: 'story'; slug: string; headline: string; standfirst: string; section: string; byline: string; at: number; check: string; picture: StoryPicture | null }
/** What the corrections page says of one correction. */
interface Corrected { type: 'note'; slug: string; headline: string; note: CorrectionNote; at: number }

/** Notices of a story for the lists: itself while it is live, and each of its corrections always. */
export function noticesOf(story: PublicStory): Notice[] {
  const { article, slug, headline, standfirst, section, byline, firstAt, picture } = story
  const line = derivedLine(story)
  const teaser: Teaser = { type: 'story', slug, headline, standfirst, section, byline, at: firstAt, picture, check: story.record.check.level === 'self' ? line.title : (line.parts[0] ?? '') }
  const notes = story.notes.map(({ at, note, id }): Notice => ({ path: `notice:${id}`, article: article.id, at, content: { type: 'note', slug, headline, note, at } satisfies Corrected }))
  return [...(story.withdrawn ? [] : [{ path: `notice:${article.id}`, article: article.id, at: firstAt, content: teaser }]), ...notes]
}

/** The pages made of all notices. */
export function listPages(paper: Paper, now: number): (notices: Notice[]) => Omit<StoredPage, 'etag'>[] {
  return (notices) => {
    const contents = notices.map((notice) => notice.content as Teaser | Corrected)
    const stories = contents.filter((one): one is Teaser => one.type === 'story')
    const notes = contents.filter((one): one is Corrected => one.type === 'note')
    const kept = { mediaType: 'text/html; charset=utf-8', status: 200, article: null, updatedAt: now }
    return [{ path: '/', html: frontPage(paper, stories), ...kept }, { path: '/corrections', html: correctionsPage(paper, notes), ...kept }]
  }
}

export function frontPage(paper: Paper, stories: Teaser[]): string {
  const [lead, ...rest] = stories.slice(0, 40)
  return page({
    paper, title: paper.name, path: '/', indexed: stories.length > 0,
    children: lead ? (
      <div class="front">
        <h1 class="unseen">{paper.name}</h1>
        <Entry story={lead} paper={paper} lead />
        <div class="rest">{rest.map((story) => <Entry key={story.slug} story={story} paper={paper} />)}</div>
      </div>
    ) : (
      <div class="empty">
        <h1>{paper.name}</h1>
        <p>Nothing has been published yet. The first story will stand here as soon as it is written, checked and signed.</p>
      </div>
    ),
  })
}

function Entry({ story, paper, lead = false }: { story: Teaser; paper: Paper; lead?: boolean }) {
  return (
    <article class={lead ? 'entry lead' : 'entry'}>
      <TeaserPicture picture={story.picture} lead={lead} />
      <div>
        {story.section && <p class="kicker">{story.section}</p>}
        <h2><a href={`/news/${story.slug}`}>{story.headline}</a></h2>
        {story.standfirst && <p class="standfirst">{story.standfirst}</p>}
        <p class="meta"><span>{story.byline}</span><Moment at={story.at} paper={paper}>{when(story.at, paper)}</Moment><span class="check">{story.check}</span></p>
      </div>
    </article>
  )
}

export function correctionsPage(paper: Paper, notes: Corrected[]): string {
  return page({
    paper, title: 'Corrections', path: '/corrections',
    children: (
      <article class="record">
        <h1>Corrections</h1>
        <p class="standfirst">What we got wrong, newest first. Each correction also stands on the story itself.</p>
        {notes.length === 0 ? <p>None so far.</p> : (
          <ol class="history">
            {notes.map(({ slug, headline, note, at }) => (
              <li key={`${slug} ${at}`}>
                <p><Moment at={at} paper={paper}>{when(at, paper)}</Moment> · <a href={`/news/${slug}`}>{headline}</a></p>
                <p><b>{noteNames[note.kind]}.</b> {note.text}</p>
              </li>
            ))}
          </ol>
        )}
      </article>
    ),
  })
}

/** For addresses where nothing is. */
export function missingPage(paper: Paper): string {
  return page({
    paper, title: 'Not here', path: '/', indexed: false,
    children: (
      <div class="empty">
        <h1>There is no page at this address.</h1>
        <p>The story may never have been published, or the address has a typing error. <a href="/">The front page</a> lists everything that is.</p>
      </div>
    ),
  })
}
