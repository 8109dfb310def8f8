/** @jsxImportSource preact */
import type { Noted } from '@/db/public-stories'
import { speak } from '@/lib/messages/speak'
import type { CorrectionsList } from './corrections'
import { Pager } from './entry'
import { Moment, page } from './frame'
import { inLanguage } from './in-language'
import { correctionsData } from './json-ld-pages'
import type { Paper } from './story'
import { noteName, when, yearName } from './words'

/** What readers were told of changes, the newest first: of every story there ever was, or within one year. */
export function correctionsPage(paper: Paper, list: CorrectionsList): string {
  const say = speak(paper.language)
  const { year, notes, number, more } = list
  const path = year === null ? '/corrections' : `/corrections/${year}`
  const title = year === null ? say('standards.notes.title') : say('standards.notes.of', { year: yearName(String(year), paper) })
  const here = number === 1 ? path : `${path}?page=${number}`
  return page({
    paper, title, path: here, data: correctionsData(paper, notes, { title, path: here }), description: say('standards.notes.lead'),
    children: (
      <article class="record corrections">
        <h1>{title}</h1>
        <p class="standfirst">{say('standards.notes.lead')}</p>
        <p class="onward"><a href="/standards#corrections">{say('standards.notes.rules')}</a></p>
        {notes.length === 0 ? <p>{say('standards.notes.none')}</p> : <ol class="history">{notes.map((note) => <Note key={note.receipt} note={note} paper={paper} />)}</ol>}
        <Pager path={path} page={number} more={more} paper={paper} />
        <Years list={list} paper={paper} />
      </article>
    ),
  })
}

function Note({ note: { slug, headline, language, receipt, at, kind, text }, paper }: { note: Noted; paper: Paper }) {
  const own = inLanguage(language, paper)
  return (
    <li>
      <p class="told"><b>{noteName(kind, paper)}</b> <Moment at={at} paper={paper}>{when(at, paper)}</Moment></p>
      <h2 {...own}><a href={`/news/${slug}#note-${receipt}`}>{headline}</a></h2>
      <p {...own}>{text}</p>
    </li>
  )
}

/** The way to each year's own page. */
function Years({ list: { year, years }, paper }: { list: CorrectionsList; paper: Paper }) {
  const say = speak(paper.language)
  if (years.length === 0) return null
  return (
    <nav class="years" aria-labelledby="years">
      <h2 id="years">{say('standards.notes.years')}</h2>
      <ul class="months">
        {years.map((one) => <li key={one.year}><a href={`/corrections/${one.year}`} aria-current={one.year === year ? 'page' : undefined}>{yearName(String(one.year), paper)}</a> <span>{say('standards.notes.inYear', { count: one.notes })}</span></li>)}
      </ul>
      {year !== null && <p class="onward"><a href="/corrections">{say('standards.notes.newest')}</a></p>}
    </nav>
  )
}
