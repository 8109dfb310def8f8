/** @jsxImportSource preact */
import { sectionPlace, frontPlace } from '@/db/fronts'
import type { StoredPage } from '@/db/pages'
import type { Teaser } from '@/db/public-rows'
import type { Reader } from '@/db/store'
import { speak } from '@/lib/messages/speak'
import { laidOut, sectionOfPlace, type Composed } from './composing'
import { Entries, Entry, MostRead } from './entry'
import { page } from './frame'
import { frontData, listData } from './json-ld-pages'
import { mostReadStories } from './most-read'
import { mostReadPage, mostReadPath, mostReadStatus } from './most-read-page'
import type { Paper } from './story'

export interface FrontProps {
  paper: Paper
  place: string
  composed: Composed
  /** What readers read most, in order. */
  mostRead?: readonly Teaser[]
  /** It is being looked at before it goes live, and says so. */
  trial?: boolean
}

/** The front page, or a section's. */
export function frontPage(props: FrontProps): string {
  const { paper, place, composed, mostRead = [], trial = false } = props
  const section = sectionOfPlace(place)
  const title = section ?? paper.name
  const { lead } = composed
  const say = speak(paper.language)
  return page({
    paper, title, path: pathOf(place, paper), indexed: lead !== null && !trial, ...(trial ? { notice: say('paper.frame.trial') } : {}), section: section ?? '', ...(lead && !trial ? { data: dataOf(props) } : {}),
    children: lead ? (
      <div class="front">
        <h1 class={section ? 'place' : 'unseen'}>{title}</h1>
        <Entry story={lead} paper={paper} lead bare={section !== null} />
        {composed.rest.length > 0 && <Entries stories={composed.rest} paper={paper} bare={section !== null} />}
        {composed.groups.map(({ name, slug, stories }) => (
          <section key={slug} class="group" aria-labelledby={`section-${slug}`}>
            <h2 id={`section-${slug}`}><a href={`/section/${slug}`}>{name}</a></h2>
            <Entries stories={stories} paper={paper} bare level={3} />
          </section>
        ))}
        <MostRead stories={mostRead} paper={paper} />
        {(section === null || composed.more) && <p class="onward"><a href={section ? `${pathOf(place, paper)}?page=2` : '/archive'}>{section ? say('paper.front.olderIn', { section }) : say('paper.front.everything')}</a></p>}
      </div>
    ) : (
      <div class="empty">
        <h1>{title}</h1>
        <p>{say(section ? 'paper.front.emptySection' : 'paper.front.empty')}</p>
      </div>
    ),
  })
}

/** What machines are told of a front: the stories on it, and on the front page whose paper it is. */
function dataOf({ paper, place, composed: { lead, rest, groups } }: FrontProps): unknown {
  const section = sectionOfPlace(place)
  const stories = [...(lead ? [lead] : []), ...rest, ...groups.flatMap((group) => group.stories)]
  return section === null ? frontData(paper, stories) : listData({ paper, title: section, path: pathOf(place, paper) }, stories)
}

export function pathOf(place: string, { sections }: Paper): string {
  const section = sectionOfPlace(place)
  return section === null ? '/' : `/section/${sections.find(({ name }) => name === section)?.slug ?? ''}`
}

/** The stored pages of the front page, of these sections' fronts and of what is read most, as they are now. */
export async function frontPages(reader: Reader, paper: Paper, sections: readonly string[], now: number): Promise<Omit<StoredPage, 'etag'>[]> {
  const known = paper.sections.filter(({ name }) => sections.includes(name)).map(({ name }) => sectionPlace(name))
  const mostRead = await mostReadStories(reader, now)
  const kept = { mediaType: 'text/html; charset=utf-8', status: 200, article: null, updatedAt: now }
  const pages: Omit<StoredPage, 'etag'>[] = [{ path: mostReadPath, html: mostReadPage(paper, mostRead), ...kept, status: mostReadStatus() }]
  for (const place of [frontPlace, ...known]) {
    const html = frontPage({ paper, place, composed: await laidOut(reader, place, paper, now), ...(place === frontPlace ? { mostRead } : {}) })
    pages.push({ path: pathOf(place, paper), html, ...kept })
  }
  return pages
}
