/** @jsxImportSource preact */
import type { Author, Teaser } from '@/db/public-rows'
import type { Listed } from '@/db/public-stories'
import { speak } from '@/lib/messages/speak'
import { Entries, Pager } from './entry'
import { page } from './frame'
import { authorData, listData } from './json-ld-pages'
import type { Social } from './social'
import type { Paper } from './story'
import { monthName, yearName } from './words'

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
  /** What machines are told of it; a list where nothing else is said. */
  data?: unknown
  social?: Social
}

/** A list of stories, the newest first, one page of it. */
export function listPage({ paper, path, title, kind, words, listed, number, section = '', bare = false, data, social }: ListProps): string {
  const heading = number === 1 ? title : speak(paper.language)('paper.list.titleOfPage', { title, page: number })
  const here = number === 1 ? path : `${path}?page=${number}`
  return page({
    paper, title: heading, path: here, section, data: data ?? listData({ paper, title: heading, path: here }, listed.stories), ...(social ? { social } : {}), indexed: listed.stories.length > 0, ...(words && number === 1 ? { description: words } : {}),
    children: (
      <div class="front list">
        {kind && <p class="kicker">{kind}</p>}
        <h1 class="place" dir="auto">{title}</h1>
        {words && number === 1 && <p class="standfirst" dir="auto">{words}</p>}
        <Entries stories={listed.stories} paper={paper} bare={bare} />
        <Pager path={path} page={number} more={listed.more} paper={paper} />
      </div>
    ),
  })
}

export function authorPage({ paper, author, listed, number }: { paper: Paper; author: Author & { bio: string }; listed: Listed; number: number }): string {
  return listPage({ paper, path: `/authors/${author.slug}`, title: author.name, kind: speak(paper.language)('paper.list.writesFor', { paper: paper.name }), listed, number, social: { type: 'profile' }, ...(author.bio ? { words: author.bio } : {}), ...(number === 1 ? { data: authorData(paper, author, listed.stories) } : {}) })
}

/** Every month there is something of, the newest first, by year. */
export function archivePage(paper: Paper, months: readonly { month: string; stories: number }[]): string {
  const say = speak(paper.language)
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  return page({
    paper, title: say('paper.archive.title'), path: '/archive', indexed: months.length > 0, data: listData({ paper, title: say('paper.archive.title'), path: '/archive' }, []),
    children: (
      <div class="record archive">
        <h1>{say('paper.archive.title')}</h1>
        <p class="standfirst">{say(months.length === 0 ? 'paper.archive.empty' : 'paper.archive.words')}</p>
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{yearName(year, paper)}</h2>
            <ul class="months">{months.filter(({ month }) => month.startsWith(year)).map(({ month, stories }) => <li key={month}><a href={`/archive/${month}`}>{monthName(month, paper)}</a> <span>{say('paper.archive.stories', { count: stories })}</span></li>)}</ul>
          </section>
        ))}
      </div>
    ),
  })
}

/** For addresses where nothing is: stories at an address like it, a search, and what is new. */
export function missingPage(paper: Paper, { near, newest, asked }: { near: readonly Teaser[]; newest: readonly Teaser[]; asked: string }): string {
  const say = speak(paper.language)
  return page({
    paper, title: say('paper.missing.title'), path: '/', indexed: false,
    children: (
      <div class="front missing">
        <h1 class="place">{say('paper.missing.heading')}</h1>
        <p class="standfirst">{say('paper.missing.words')}</p>
        <SearchForm asked={asked} paper={paper} />
        {near.length > 0 && <section class="group" aria-labelledby="near"><h2 id="near">{say('paper.missing.near')}</h2><Entries stories={near} paper={paper} level={3} /></section>}
        {newest.length > 0 && <section class="group" aria-labelledby="new"><h2 id="new">{say('paper.missing.newest')}</h2><Entries stories={newest} paper={paper} level={3} /></section>}
      </div>
    ),
  })
}

/** Works without a script: the answer is a page. */
export function SearchForm({ asked, paper }: { asked: string; paper: Paper }) {
  const say = speak(paper.language)
  return (
    <form class="search" action="/search" method="get" role="search">
      <label htmlFor="q">{say('paper.search.label')}</label>
      <input id="q" name="q" type="search" dir="auto" value={asked} maxLength={200} autocomplete="off" enterkeyhint="search" />
      <button type="submit">{say('paper.find')}</button>
    </form>
  )
}
