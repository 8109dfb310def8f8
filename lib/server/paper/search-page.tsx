/** @jsxImportSource preact */
import type { Listed } from '@/db/public-stories'
import { speak } from '@/lib/messages/speak'
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
  const say = speak(paper.language)
  const path = `/search?q=${encodeURIComponent(asked)}`
  return page({
    paper, title: asked ? say('paper.search.title', { asked }) : say('paper.find'), path: '/search', indexed: false,
    children: (
      <div class="front list found">
        <h1 class="place">{say('paper.find')}</h1>
        <SearchForm asked={asked} paper={paper} />
        {asked && <p class="standfirst" role="status">{said(paper, { asked, empty, listed, number })}</p>}
        <Entries stories={listed.stories} paper={paper} />
        <Pager path={path} page={number} more={listed.more} paper={paper} />
      </div>
    ),
  })
}

function said({ language }: Paper, { asked, empty, listed: { stories, more }, number }: SearchAnswer): string {
  const say = speak(language)
  if (empty) return say('paper.search.empty')
  if (stories.length === 0) return number > 1 ? say('paper.search.noMore') : say('paper.search.none', { asked })
  return number > 1 || more ? say('paper.search.many', { asked }) : say('paper.search.found', { count: stories.length, asked })
}

/** When somebody asks faster than anybody reads. */
export function waitPage(paper: Paper, seconds: number): string {
  const say = speak(paper.language)
  const title = say('paper.search.wait')
  return page({
    paper, title, path: '/search', indexed: false,
    children: <div class="empty"><h1>{title}</h1><p>{say('paper.search.waitWords', { seconds })}</p></div>,
  })
}
