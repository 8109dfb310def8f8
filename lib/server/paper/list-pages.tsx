/** @jsxImportSource preact */
import type { Author, Teaser } from '@/db/public-rows'
import type { Listed } from '@/db/public-stories'
import { Entries, Pager } from './entry'
import { page } from './frame'
import type { Paper } from './story'
import { monthName } from './words'

interface ListProps {
  paper: Paper
  path: string
  title: string
  /** What kind of list it is, above its title. */
  kind?: string
  words?: string
  listed: Listed
  number: number
  section?: string
  bare?: boolean
}

/** A list of stories, the newest first, one page of it. */
export function listPage({ paper, path, title, kind, words, listed, number, section = '', bare = false }: ListProps): string {
  const heading = number === 1 ? title : `${title}, page ${number}`
  return page({
    paper, title: heading, path: number === 1 ? path : `${path}?page=${number}`, section, indexed: listed.stories.length > 0, ...(words && number === 1 ? { description: words } : {}),
    children: (
      <div class="front list">
        {kind && <p class="kicker">{kind}</p>}
        <h1 class="place">{title}</h1>
        {words && number === 1 && <p class="standfirst">{words}</p>}
        <Entries stories={listed.stories} paper={paper} bare={bare} />
        <Pager path={path} page={number} more={listed.more} />
      </div>
    ),
  })
}

export function authorPage({ paper, author, listed, number }: { paper: Paper; author: Author & { bio: string }; listed: Listed; number: number }): string {
  return listPage({ paper, path: `/authors/${author.slug}`, title: author.name, kind: `Writes for ${paper.name}`, listed, number, ...(author.bio ? { words: author.bio } : {}) })
}

/** Every month there is something of, the newest first, by year. */
export function archivePage(paper: Paper, months: readonly { month: string; stories: number }[]): string {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  return page({
    paper, title: 'Archive', path: '/archive', indexed: months.length > 0,
    children: (
      <div class="record archive">
        <h1>Archive</h1>
        <p class="standfirst">{months.length === 0 ? 'Nothing has been published yet.' : 'Everything we published and did not withdraw, by month.'}</p>
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ul class="months">{months.filter(({ month }) => month.startsWith(year)).map(({ month, stories }) => <li key={month}><a href={`/archive/${month}`}>{monthName(month, paper)}</a> <span>{stories === 1 ? '1 story' : `${stories} stories`}</span></li>)}</ul>
          </section>
        ))}
      </div>
    ),
  })
}

/** For addresses where nothing is: stories at an address like it, a search, and what is new. */
export function missingPage(paper: Paper, { near, newest, asked }: { near: readonly Teaser[]; newest: readonly Teaser[]; asked: string }): string {
  return page({
    paper, title: 'Not here', path: '/', indexed: false,
    children: (
      <div class="front missing">
        <h1 class="place">There is no page at this address.</h1>
        <p class="standfirst">The story may never have been published, or the address has a typing error.</p>
        <SearchForm asked={asked} />
        {near.length > 0 && <section class="group" aria-labelledby="near"><h2 id="near">Perhaps one of these</h2><Entries stories={near} paper={paper} level={3} /></section>}
        {newest.length > 0 && <section class="group" aria-labelledby="new"><h2 id="new">The newest stories</h2><Entries stories={newest} paper={paper} level={3} /></section>}
      </div>
    ),
  })
}

/** Works without a script: the answer is a page. */
export function SearchForm({ asked }: { asked: string }) {
  return (
    <form class="search" action="/search" method="get" role="search">
      <label htmlFor="q">Search our stories</label>
      <input id="q" name="q" type="search" value={asked} maxLength={200} autocomplete="off" enterkeyhint="search" />
      <button type="submit">Search</button>
    </form>
  )
}
