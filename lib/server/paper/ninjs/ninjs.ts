import type { Rendition } from '@/db/renditions'
import { urn } from '../feeds/feed'
import { ownAddress, wholeAddress } from '../own-address'
import type { PublicStory } from '../story'
import { bodies } from './bodies'
import { associations } from './pictures'
import { trustIndicators } from './trust'

const standard = { name: 'ninjs', version: '2.2', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json#' }

/** By the picture they were made of. */
export type Renditions = ReadonlyMap<string, readonly Rendition[]>

const iso = (at: number): string => new Date(at).toISOString()

/** The story for exchange with other newsrooms, as the IPTC's ninjs 2.2 has it: the public words, and nothing nobody said. */
export function ninjs(story: PublicStory, renditions: Renditions): string {
  const { paper, slug, headline, standfirst, language, byline, firstAt, changedAt, record, figures } = story
  const address = ownAddress(paper)
  const pictures = associations(story, renditions, address)
  return JSON.stringify({
    ...identity(story), type: 'text', representationtype: 'full', profile: figures.length > 0 ? 'text-photo' : 'text-only', version: String(record.changes.at(-1)?.number ?? 1),
    firstcreated: iso(firstAt), contentcreated: iso(firstAt), versioncreated: iso(changedAt), pubstatus: 'usable', language, title: headline, by: byline, slugline: slug,
    headlines: [{ role: 'main', contenttype: 'text/plain', value: headline }], ...(standfirst ? { descriptions: [{ role: 'standfirst', contenttype: 'text/plain', value: standfirst }] } : {}), bodies: bodies(story, address),
    people: people(story, address), organisations: [{ name: paper.name, rel: 'publisher', uri: `${address}/` }], subjects: subjects(story, address), ...(pictures.length > 0 ? { associations: pictures } : {}),
    altids: [{ role: 'receipt', value: record.changes.at(-1)?.receipt ?? '' }], trustindicators: trustIndicators(story, address), standard,
  })
}

/** What is left of a story that was withdrawn: that whoever took it over must not use it. */
export function cancelled(story: PublicStory): string {
  const { withdrawn, changedAt, language } = story
  return JSON.stringify({ ...identity(story), type: 'text', pubstatus: 'canceled', versioncreated: iso(withdrawn?.at ?? changedAt), language, ednote: withdrawn?.reason ?? '', standard })
}

/** It is known by what it is, as in the feeds: where readers find it may change. */
function identity({ article, paper, slug }: PublicStory) {
  return { uri: urn(article.id), renditions: [{ name: 'web', href: wholeAddress(paper, `/news/${slug}`), contenttype: 'text/html' }] }
}

/** Who wrote it; words of a byline that are nobody's of the house name somebody too. */
function people({ authors, byline, paper }: PublicStory, address: string) {
  if (authors.length === 0) return byline === paper.name ? [] : [{ name: byline, rel: 'creator' }]
  return authors.map(({ name, slug }) => ({ name, rel: 'creator', uri: `${address}/authors/${encodeURI(slug)}` }))
}

/** What it is about, and the section it stands in. */
function subjects({ topics, section, paper }: PublicStory, address: string) {
  const known = paper.sections.find(({ name }) => name === section)
  return [
    ...topics.map(({ name, slug }) => ({ name, rel: 'about', uri: `${address}/topic/${encodeURI(slug)}` })),
    ...(section ? [{ name: section, rel: 'section', ...(known ? { uri: `${address}/section/${encodeURI(known.slug)}` } : {}) }] : []),
  ]
}
