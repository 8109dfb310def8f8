/** @jsxImportSource preact */
import type { About } from '@/lib/editorial/about'
import { speak } from '@/lib/messages/speak'
import type { Section } from './standards-page'
import type { Paper } from './story'
import { citedDate } from './words'

// What only people can know, in their words. Where they wrote nothing, nothing stands.

/** Addresses of pages and of post, as people write them into a text. */
const addresses = /(https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/

/** Words as they were written, in paragraphs; addresses in them lead there. */
export function Said({ words }: { words: string }) {
  if (words === '') return null
  return <>{words.split(/\n\n+/).map((paragraph, at) => <p key={at}>{paragraph.split('\n').map((line, n) => <>{n > 0 && <br />}<Line words={line} /></>)}</p>)}</>
}

function Line({ words }: { words: string }) {
  return <>{words.split(addresses).map((part, at) => (at % 2 === 0 ? part : <a key={at} href={part.includes('://') ? part : `mailto:${part}`} rel="noopener">{part}</a>))}</>
}

type Headed = 'mission' | 'ethics' | 'diversity' | 'ai' | 'owner' | 'funding' | 'complaints'

function Part({ of, paper, about }: { of: Headed; paper: Paper; about: About }) {
  return about[of] === '' ? null : <><h3>{speak(paper.language)(`standards.about.${of}`)}</h3><Said words={about[of]} /></>
}

/** A section of these parts; none where none of them was written. */
const parts = (...fields: Headed[]): Section => ({ paper, rules: { about } }) =>
  fields.every((field) => about[field] === '') ? null : <>{fields.map((field) => <Part key={field} of={field} paper={paper} about={about} />)}</>

export const ethics = parts('mission', 'ethics', 'diversity', 'ai')

export const ownership: Section = (standards) => {
  const { paper, rules: { about } } = standards
  const words = parts('owner', 'funding')(standards)
  if (about.founded === '') return words
  return <>{words}<p>{speak(paper.language)('standards.founded', { when: citedDate({ 'date-parts': [about.founded.split('-').map(Number)] }, true, paper) })}</p></>
}

export const masthead: Section = ({ rules: { about } }) => (about.masthead === '' ? null : <Said words={about.masthead} />)

export const contact: Section = (standards) => {
  const { contact: words } = standards.rules.about
  const complaints = parts('complaints')(standards)
  return words === '' && complaints === null ? null : <><Said words={words} />{complaints}</>
}
