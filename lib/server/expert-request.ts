import 'server-only'
import { findRequest } from '@/db/experts'
import { loadArticle } from '@/db/articles'
import { personNames } from '@/db/people'
import { getSettings, houseRules } from '@/db/settings'
import type { Article } from '@/lib/editorial/article'
import { offered } from '@/lib/editorial/may'
import { expertOf, type Actor } from '@/lib/editorial/people'
import { placeOf, read } from '@/lib/editorial/reading'
import { wordingsOf } from '@/lib/editorial/signatures'
import { isShownUnasked } from '@/lib/editorial/sources'
import type { ExpertRequest } from '@/lib/editorial/talk-rows'
import { mayTryLinks, noteDeadLink } from './attempts'
import { hashSecret } from './secrets'
import { theStore } from './the-store'

/** Everything somebody outside is shown: one question, the words it is about, and what they were given to judge them by. */
export interface AskedOutside {
  newsroom: string
  askedBy: string
  name: string
  question: string
  /** The exact sentence; the claim's own words where the sentence is gone. */
  words: string
  quote: string
  language: string
  sources: { title: string; passages: { passage: string; locator: string }[] }[]
  expiresAt: number
}

interface Open {
  article: Article
  request: ExpertRequest
  expert: Actor
}

/** The open question behind a link; null for links that were used, taken back or have run out, and for those nobody ever made. */
export async function openRequest(secret: string, address: string): Promise<Open | null> {
  const store = theStore()
  if (!(await mayTryLinks(store, address))) return null
  const found = await lookedUp(secret)
  if (!found) await noteDeadLink(store, address)
  return found
}

async function lookedUp(secret: string): Promise<Open | null> {
  const store = theStore()
  const found = secret.length > 200 ? null : await findRequest(store, hashSecret(secret))
  const article = found && (await loadArticle(store, found.article))
  const request = article?.requests.find(({ id }) => id === found?.request)
  if (!article || !request || request.expiresAt <= Date.now()) return null
  const expert = expertOf(request.id, request.name)
  const offer = offered(article, expert, await houseRules(store), { request }).find(({ action }) => action === 'answerAsExpert')
  return offer?.refusals.length === 0 ? { article, request, expert } : null
}

/** What the page behind the link shows. */
export async function askedOutside(secret: string, address: string): Promise<AskedOutside | null> {
  const open = await openRequest(secret, address)
  if (!open) return null
  const { article, request } = open
  const { current } = read(article)
  const [settings, nameOf] = await Promise.all([getSettings(theStore()), personNames(theStore())])
  const quote = placeOf(current, 'claim', request.claim)?.quote ?? ''
  return {
    newsroom: settings.name, askedBy: nameOf(request.by), name: request.name, question: request.question, expiresAt: request.expiresAt, language: article.language,
    quote, words: wordingsOf(current, request.claim)?.words || quote, sources: sourcesFor(article, request),
  }
}

/** Sources only named people may see are left out: each look at one is on record, and nobody's name stands for a link. */
function sourcesFor(article: Article, request: ExpertRequest): AskedOutside['sources'] {
  const { sources, evidenceOf, removed } = read(article)
  return request.sources.flatMap((id) => {
    const source = sources.get(id)
    if (!source || !isShownUnasked(article, source)) return []
    const rows = (evidenceOf.get(request.claim) ?? []).filter((row) => row.source === id && !removed.has(row.id) && row.passage !== '')
    return [{ title: source.title, passages: rows.map(({ passage, locator }) => ({ passage, locator })) }]
  })
}
