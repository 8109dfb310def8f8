import type { Author, Teaser, Topic } from '@/db/public-rows'
import type { Settings } from '@/db/settings'
import { lengthOf } from '@/lib/editor/length'
import type { ShownPicture, ShownPictures } from '@/lib/editor/figure-html'
import { withMarks } from '@/lib/editor/places'
import { partsInHtml } from '@/lib/editor/to-html'
import { aboutFrom, policiesTold, type Policy } from '@/lib/editorial/about'
import type { Article, CorrectionNote, Revision, TakenBack } from '@/lib/editorial/article'
import { arrangementOf, breakingAt, sectionOf, writersOf } from '@/lib/editorial/arranging'
import { headlineOf } from '@/lib/editorial/facts'
import type { Id } from '@/lib/editorial/people'
import { publicRecord, type PublicRecord } from '@/lib/editorial/public-record'
import { read } from '@/lib/editorial/reading'
import { slugOf } from '@/lib/editorial/slugs'
import { listed } from '@/lib/messages/speak'
import { saidAddress } from './own-address'
import { figuresOf, type StoryFigure } from './figures'
import { studiesOf, type Study } from './studies'

/** A published story as its pages need it: public words, derived record, names as house policy allows. */
export interface PublicStory {
  article: Article
  slug: string
  shown: Revision
  html: { headline: string; standfirst: string; body: string }
  /** The body as it is told elsewhere, in feeds for one: without the marks of claims. */
  copy: string
  headline: string
  standfirst: string
  section: string
  /** People named as its writers, each with a page; empty where the byline is words somebody typed. */
  authors: Author[]
  byline: string
  topics: Topic[]
  breakingUntil: number | null
  studies: Study[]
  readAlso: Teaser[]
  language: string
  minutes: number
  words: number
  firstAt: number
  changedAt: number
  record: PublicRecord
  /** What readers are told of changes, newest first; minor changes are in the record only. */
  notes: { at: number; note: CorrectionNote; id: Id }[]
  withdrawn: Withdrawn | null
  checkedBy: string
  /** Names of those whose signatures count, where house policy has them named. */
  checkers: string[]
  publisher: string
  figures: StoryFigure[]
  picture: StoryPicture | null
  /** Where its social card lies; null until it is drawn. */
  card: string | null
  paper: Paper
}

/** That readers have a story no more: why, and who decided it and answers for it. */
export interface Withdrawn {
  as: TakenBack
  at: number
  by: string
  reason: string
  receipt: Id
}

/** The picture a story is known by, as its readers may have it. */
export type StoryPicture = ShownPicture & { alt: string }

/** The newsroom as its readers meet it. */
export interface Paper {
  name: string
  team: string
  language: string
  timeZone: string
  sections: { name: string; slug: string; medical: boolean }[]
  /** Where the paper is reached, without a slash at its end; '' when nobody has said so. */
  address: string
  /** What its page of standards has something to say of. */
  policies: readonly Policy[]
}

export function paperOf(settings: Settings): Paper {
  return { name: settings.name, team: settings.teamName, language: settings.language, timeZone: settings.timeZone, sections: sectionsOf(settings), address: saidAddress(), policies: policiesTold(aboutFrom(settings.about)) }
}

/** Sections with their addresses; where two names come to one address, the first has it. */
export function sectionsOf({ sections }: Pick<Settings, 'sections'>): Paper['sections'] {
  const named = sections.map(({ name, medical = false }) => ({ name, slug: slugOf(name), medical }))
  return named.filter(({ slug }, at) => named.findIndex((other) => other.slug === slug) === at)
}

/** People named above a story, or the words typed there when it was started: a name of one of its writers, or somebody else's. */
export function bylineOf(article: Article, nameOf: (id: Id) => string): { people: Id[]; typed: string } {
  const chosen = arrangementOf(article)?.bylines ?? []
  if (chosen.length > 0) return { people: chosen, typed: '' }
  const writers = writersOf(article)
  const isTheirs = article.byline === '' || writers.some((id) => nameOf(id) === article.byline)
  return isTheirs ? { people: writers, typed: '' } : { people: [], typed: article.byline }
}

export interface Beside {
  authors: Author[]
  readAlso: Teaser[]
  pictures: ShownPictures
  now: number
}

/** The story readers have; null when the article was never published. */
export function publicStory(article: Article, settings: Settings, nameOf: (id: Id) => string, { authors, readAlso, pictures, now }: Beside): PublicStory | null {
  const record = publicRecord(article)
  const { public: shown } = read(article)
  if (!record || !shown || article.slug === null) return null
  const published = record.changes.filter((change) => change.kind !== 'withdrawal')
  const figures = figuresOf(shown.document, pictures)
  const blocks = (role: string) => shown.blocks.find((block) => block.role === role)?.words ?? ''
  return {
    article, shown, record, slug: article.slug, html: partsInHtml(withClaims(shown.document, record), { pictures }), copy: partsInHtml(shown.document, { pictures }).body, headline: headlineOf(shown.blocks), standfirst: blocks('standfirst'),
    section: sectionOf(article), authors, byline: authors.length > 0 ? listed(authors.map(({ name }) => name), settings.language) : bylineOf(article, nameOf).typed || settings.name,
    topics: (arrangementOf(article)?.topics ?? []).map((name) => ({ name, slug: slugOf(name) })), breakingUntil: breakingAt(article, now), studies: studiesOf(article, settings), readAlso,
    language: shown.language, ...lengthOf(shown.blocks, shown.language),
    firstAt: published[0]?.at ?? shown.at, changedAt: published.at(-1)?.at ?? shown.at,
    notes: record.changes.flatMap((change) => (change.note && change.note.kind !== 'minor' ? [{ at: change.at, note: change.note, id: change.receipt }] : [])).reverse(),
    withdrawn: withdrawalOf(article, record, nameOf), checkedBy: settings.checkersPublic && record.checkers.length > 0 ? listed(record.checkers.map(nameOf), settings.language) : settings.teamName, checkers: settings.checkersPublic ? record.checkers.map(nameOf) : [],
    publisher: record.publisher ? nameOf(record.publisher) : settings.name, figures, picture: figures[0] ? { ...figures[0].shown, alt: figures[0].alt } : null, card: null, paper: paperOf(settings),
  }
}

/** Each claim is marked by its number where it stands: nothing a reader sees, unless they ask what was checked. */
function withClaims(document: unknown, { claims }: PublicRecord): unknown {
  return withMarks(document, claims.flatMap(({ number, place }) => (place ? [{ claim: String(number), ...place }] : [])))
}

function withdrawalOf({ state }: Article, { changes }: PublicRecord, nameOf: (id: Id) => string): Withdrawn | null {
  const last = changes.at(-1)
  if (state.public !== 'withdrawn' || !last) return null
  return { as: last.note?.kind === 'retraction' ? 'retraction' : 'withdrawal', at: last.at, by: nameOf(last.by), reason: last.note?.text ?? '', receipt: last.receipt }
}
