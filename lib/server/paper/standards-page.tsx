/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Figures } from '@/db/figures'
import { policies, type Policy } from '@/lib/editorial/about'
import type { HouseRules } from '@/lib/editorial/house-laws'
import { speak } from '@/lib/messages/speak'
import { page } from './frame'
import { corrections, levels, process, sources, unchecked, unnamed } from './standards-checking'
import { figures } from './standards-figures'
import { contact, ethics, masthead, ownership } from './standards-people'
import type { Paper } from './story'
import { day } from './words'

/** What the page of standards is made of; all of it is in force, counted, or written by those it speaks of. */
export interface Standards {
  paper: Paper
  rules: HouseRules
  /** When a house rule was changed last; null where none ever was. */
  changedAt: number | null
  figures: Figures
  /** The figures' span: from then until they were counted. */
  from: number
  countedAt: number
}

/** One section of the page; null where there is nothing to say. */
export type Section = (standards: Standards) => ComponentChildren | null

const sections: Record<Policy, Section> = { process, levels, sources, 'unnamed-sources': unnamed, corrections, unchecked, ethics, ownership, masthead, figures, contact }

/** How the newsroom works and what it is bound by: no section claims what nobody set. */
export function standardsPage(standards: Standards): string {
  const { paper, changedAt } = standards
  const say = speak(paper.language)
  const told = policies.flatMap((id) => {
    const words = sections[id](standards)
    return words === null ? [] : [{ id, title: say(`standards.headings.${id}`), words }]
  })
  return page({
    paper, title: say('standards.title'), path: '/standards', description: say('standards.lead', { paper: paper.name }),
    children: (
      <article class="record standards">
        <header>
          <h1>{say('standards.title')}</h1>
          <p class="standfirst">{say('standards.lead', { paper: paper.name })}</p>
          {changedAt !== null && <p class="fine">{say('standards.since', { day: day(changedAt, paper) })}</p>}
        </header>
        <nav class="contents" aria-labelledby="contents">
          <h2 id="contents">{say('standards.contents')}</h2>
          <ol>{told.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ol>
        </nav>
        <div class="policies">{told.map(({ id, title, words }) => <section key={id} aria-labelledby={id}><h2 id={id}>{title}</h2>{words}</section>)}</div>
      </article>
    ),
  })
}
