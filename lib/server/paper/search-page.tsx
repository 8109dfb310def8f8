/** @jsxImportSource preact */
import type { Listed } from '@/db/public-stories'
import { Entries, Pager } from './entry'
import { page } from './frame'
import { SearchForm } from './list-pages'
import type { Paper } from './story'

export interface SearchAnswer {
  asked: string
  /** Nothing that could be looked for was in it. */
  empty: boolean
  listed: Listed
  number: number
}

/** What was looked for and what was found, complete without a script. */
export function searchPage(paper: Paper, { asked, empty, listed, number }: SearchAnswer): string {
  const path = `/search?q=${encodeURIComponent(asked)}`
  return page({
    paper, title: asked ? `Search: ${asked}` : 'Search', path: '/search', indexed: false,
    children: (
      <div class="front list found">
        <h1 class="place">Search</h1>
        <SearchForm asked={asked} />
        {asked && <p class="standfirst" role="status">{said({ asked, empty, listed, number })}</p>}
        <Entries stories={listed.stories} paper={paper} />
        <Pager path={path} page={number} more={listed.more} />
      </div>
    ),
  })
}

function said({ asked, empty, listed, number }: SearchAnswer): string {
  const { stories, more } = listed
  if (empty) return 'Write a word or a number to look for.'
  if (stories.length === 0) return number > 1 ? 'There are no more.' : `No story has all of “${asked}” in it. Try fewer words, or how a word begins.`
  if (number > 1 || more) return `Stories with “${asked}” in them: in their headline first, then the newest.`
  return `${stories.length === 1 ? 'One story has' : `${stories.length} stories have`} “${asked}” in ${stories.length === 1 ? 'it' : 'them'}.`
}

/** When somebody asks faster than anybody reads. */
export function waitPage(paper: Paper, seconds: number): string {
  return page({
    paper, title: 'Wait a moment', path: '/search', indexed: false,
    children: <div class="empty"><h1>Wait a moment</h1><p>So many searches came from where you are that we answer the next one in {seconds === 1 ? 'a second' : `${seconds} seconds`}.</p></div>,
  })
}
