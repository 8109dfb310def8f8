import 'server-only'
import { composeFront, frontOf, frontPlace, sectionPlace, uncomposed, type Composition } from '@/db/fronts'
import { houseChangesTold } from '@/db/history'
import type { Teaser } from '@/db/public-rows'
import { searchStories } from '@/db/public-search'
import { newestStories, storiesById } from '@/db/public-stories'
import { personNames } from '@/db/people'
import { getSettings } from '@/db/settings'
import { composeLabel, composeRefusal, compositionShape, frontChanges, mayCompose, type CompositionAsked } from '@/lib/editorial/front-laws'
import { questionWords } from '@/lib/editorial/looked-for'
import type { Actor } from '@/lib/editorial/people'
import { done, refused, type HouseOutcome } from './house-outcome'
import { laidOut, sectionOfPlace } from './paper/composing'
import { frontPage } from './paper/fronts'
import { renderFront } from './paper/render'
import { paperOf } from './paper/story'
import { theStore } from './the-store'

/** A story as the composing page shows it. */
export interface Candidate {
  article: string
  headline: string
  section: string
  firstAt: number
  isBreaking: boolean
}

export interface ComposingPage {
  place: string
  places: { place: string; name: string }[]
  lead: string | null
  pins: { article: string; until: number | null }[]
  fill: Composition['fill']
  seen: number | null
  /** Stories in place, and those that may be put there, by id. */
  stories: Candidate[]
  /** Ids of what may be chosen: the newest, or what was looked for. */
  choices: string[]
  asked: string
  composed: { by: string; at: number } | null
  label: string
  /** What was composed last, the newest first. */
  changes: { ordinal: number; at: number; who: string; said: string[] }[]
}

const choices = 30
const told = 8
const candidate = ({ article, headline, section, firstAt, breakingUntil }: Teaser): Candidate => ({ article, headline, section, firstAt, isBreaking: breakingUntil !== null })

/** What a composer finds; null for whoever composes nothing. */
export async function composingPage(actor: Actor, wanted: string, asked: string): Promise<ComposingPage | null> {
  if (!mayCompose(actor)) return null
  const store = theStore()
  const [settings, nameOf] = [await getSettings(store), await personNames(store)]
  const places = [{ place: frontPlace, name: 'Front page' }, ...settings.sections.map(({ name }) => ({ place: sectionPlace(name), name }))]
  const place = places.find((one) => one.place === wanted)?.place ?? frontPlace
  const section = sectionOfPlace(place)
  const front = await frontOf(store, place)
  const { lead, pins, fill } = front ?? uncomposed
  const words = questionWords(asked, settings.language)
  const { stories } = words.length > 0 ? await searchStories(store, words, { limit: choices }) : await newestStories(store, section === null ? { of: 'all' } : { of: 'section', section }, { limit: choices })
  const standing = await storiesById(store, [...(lead === null ? [] : [lead]), ...pins.map(({ article }) => article)])
  const isLive = (article: string) => standing.some((story) => story.article === article)
  return {
    place, places, lead: lead !== null && isLive(lead) ? lead : null, pins: pins.filter(({ article, until }) => isLive(article) && (until === null || until > Date.now())), fill, seen: front?.at ?? null,
    stories: [...new Map([...standing, ...stories].map((story) => [story.article, candidate(story)])).values()], choices: stories.map(({ article }) => article), asked,
    changes: (await houseChangesTold(store, told, ['frontComposed'])).map(({ ordinal, at, by, said }) => ({ ordinal, at, who: nameOf(by), said })),
    composed: front ? { by: nameOf(front.by), at: front.at } : null, label: composeLabel,
  }
}

/** A composition as a form or an address sends it: `pin` is an id, with `@` and milliseconds where it ends. */
export function compositionSent(from: Pick<URLSearchParams | FormData, 'get' | 'getAll'>): ReturnType<typeof compositionShape.safeParse> {
  const one = (name: string) => { const value = from.get(name); return typeof value === 'string' ? value : '' }
  const pins = from.getAll('pin').flatMap((pin) => {
    const [article = '', until = ''] = String(pin).split('@')
    return article ? [{ article, until: until === '' ? null : Number(until) }] : []
  })
  return compositionShape.safeParse({ place: one('place'), lead: one('lead') || null, pins, fill: one('fill'), seen: one('seen') === '' ? null : Number(one('seen')) })
}

/** The front as it would be, from the same renderer as readers' pages; null where it cannot be read or is not for this person. */
export async function frontTried(actor: Actor, sent: URLSearchParams): Promise<string | null> {
  const asked = compositionSent(sent)
  const store = theStore()
  const paper = paperOf(await getSettings(store))
  if (!mayCompose(actor) || !asked.success || !isPlace(asked.data.place, paper.sections)) return null
  const composed = await laidOut(store, asked.data.place, paper, Date.now(), tidy(asked.data))
  return frontPage({ paper, place: asked.data.place, composed, trial: true })
}

const isPlace = (place: string, sections: readonly { name: string }[]) => place === frontPlace || sections.some(({ name }) => place === sectionPlace(name))

/** Each story stands in one place. */
function tidy({ lead, pins, fill }: CompositionAsked): Composition {
  const once = pins.filter(({ article }, at) => article !== lead && pins.findIndex((other) => other.article === article) === at)
  return { lead, pins: once, fill }
}

/** Puts a composition before readers: an act of the house, and exactly the fronts it concerns are printed anew. */
export async function compose(actor: Actor, form: FormData): Promise<HouseOutcome> {
  const why = composeRefusal(actor)
  if (why) return refused(why.sentence)
  const asked = compositionSent(form)
  if (!asked.success) return refused(asked.error.issues[0]?.message ?? 'This composition cannot be read.')
  const store = theStore()
  const { place, seen } = asked.data
  const { sections } = await getSettings(store)
  if (!isPlace(place, sections)) return refused('There is no such front any more: reload the page.')
  const wanted = tidy(asked.data)
  const now = Date.now()
  const gone = await notLive([...(wanted.lead === null ? [] : [wanted.lead]), ...wanted.pins.map(({ article }) => article)])
  if (gone > 0) return refused(`${gone === 1 ? 'One of these stories is' : `${gone} of these stories are`} not before readers any more: reload the page, and choose again.`)
  if (wanted.pins.some(({ until }) => until !== null && until <= now)) return refused('A story’s time in its place would be over already: give a time that is yet to come, or none.')
  const where = sectionOfPlace(place) ?? 'The front page'
  const outcome = await composeFront(store, place, wanted, { seen, said: (before, headlines) => frontChanges(where, before, wanted, headlines) }, { by: actor.id, via: actor.via, at: now })
  if (outcome === 'changed') return refused('Somebody else composed this front after you opened the page. What you chose is still here: open the page in another window, compare, and choose again from there.')
  if (outcome === 'same') return done('It is composed like this already; nothing was changed.')
  await renderFront(store, place, now)
  return done(`Readers have it: ${where === 'The front page' ? 'the front page' : `the front of ${where}`} is printed anew.`)
}

async function notLive(ids: readonly string[]): Promise<number> {
  return new Set(ids).size - (await storiesById(theStore(), [...new Set(ids)])).length
}
