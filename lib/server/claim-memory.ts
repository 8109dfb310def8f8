import 'server-only'
import { loadArticle } from '@/db/articles'
import { personNames } from '@/db/people'
import { signedBefore, type SignedBefore } from '@/db/signed-before'
import type { Article, Cited, Claim, Revision, SourceKind } from '@/lib/editorial/article'
import { sameClaim, soughtFor, type Stated } from '@/lib/editorial/claim-memory'
import { countingSignature, standing } from '@/lib/editorial/claims'
import { headlineOf } from '@/lib/editorial/facts'
import { maySee, seesEverything } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { placeOf, read } from '@/lib/editorial/reading'
import { wordingsOf } from '@/lib/editorial/signatures'
import { confidentialityOf, isShownUnasked } from '@/lib/editorial/sources'
import type { PersonView } from '@/lib/editorial/view'
import { visible } from './desk'
import { theStore } from './the-store'

/** What a fact was signed on, as it may be shown and taken over. */
export interface RememberedEvidence {
  title: string
  kind: SourceKind
  primary: boolean
  confidentiality: 'public' | 'newsroom'
  url: string
  doi: string
  passage: string
  locator: string
  supports: boolean
}

/** A claim of another story that is verified there and may state the same fact. An offer to look at: nothing here signs. */
export interface Remembered extends Stated {
  article: Id
  headline: string
  claim: Id
  number: number
  by: PersonView
  at: number
  /** Its sentence is the same, word for word. */
  same: boolean
  evidence: RememberedEvidence[]
}

/** As many rows as one look reads, as many stories as it opens, and as many claims as anybody wants to compare. */
const mostRows = 200
const mostStories = 12
const mostShown = 5

/** What is remembered of one claim, for this person: the same words first, then the newest. Null when for them there is no such claim. */
export async function rememberedFor(actor: Actor, article: Id, claim: Id): Promise<Remembered[] | null> {
  const here = await visible(actor, article)
  if (!here || !read(here).claims.has(claim)) return null
  const stated = statedAt(read(here).current, claim)
  if (!stated) return []
  const visibleTo = { person: actor.id, sees: seesEverything(actor) ? 'all' : 'own' } as const
  const rows = await signedBefore(theStore(), { sought: soughtFor(stated), except: article, visibleTo, limit: mostRows })
  const found = await inStories(actor, stated, rows)
  return found.sort((a, b) => Number(b.same) - Number(a.same) || b.at - a.at).slice(0, mostShown)
}

/** The claim's own words at a revision; null where they are lost. */
function statedAt(revision: Revision, claim: Id): Stated | null {
  const words = wordingsOf(revision, claim)?.words
  return words === undefined ? null : { quote: placeOf(revision, 'claim', claim)?.quote ?? '', sentence: words }
}

async function inStories(actor: Actor, stated: Stated, rows: readonly SignedBefore[]): Promise<Remembered[]> {
  const store = theStore()
  const nameOf = await personNames(store)
  const stories = new Map<Id, Set<Id>>()
  for (const { article, claim } of rows) stories.set(article, (stories.get(article) ?? new Set()).add(claim))
  const found: Remembered[] = []
  for (const [id, claims] of [...stories].slice(0, mostStories)) {
    const article = await loadArticle(store, id)
    if (article && maySee(article, actor)) found.push(...[...claims].flatMap((claim) => remembered(article, claim, stated, nameOf) ?? []))
  }
  return found
}

/** The claim as it is verified now, on the desk or in public; null where it is no longer, or states something else. */
function remembered(article: Article, id: Id, stated: Stated, nameOf: (id: Id) => string): Remembered | null {
  const { claims, current, public: shown } = read(article)
  const claim = claims.get(id)
  const revision = claim && [current, shown].find((one) => one !== null && standing(article, claim, one) === 'verified')
  const then = revision ? statedAt(revision, id) : null
  if (!claim || !revision || !then || !sameClaim(stated, then)) return null
  return { ...then, ...signed(article, claim, revision, nameOf), article: article.id, headline: headlineOf(current.blocks), claim: id, number: claim.number, same: then.sentence === stated.sentence }
}

function signed(article: Article, claim: Claim, revision: Revision, nameOf: (id: Id) => string): Pick<Remembered, 'by' | 'at' | 'evidence'> {
  const signature = countingSignature(article, claim, revision)
  const by = signature?.by ?? ''
  return { by: { id: by, name: nameOf(by) }, at: signature?.at ?? 0, evidence: (signature?.cites ?? []).flatMap((cite) => shownEvidence(article, cite) ?? []) }
}

/** Sources that only named people may see are not even mentioned: they are opened where they lie, one by one. */
function shownEvidence(article: Article, cite: Cited): RememberedEvidence | null {
  const source = read(article).sources.get(cite.source)
  if (!source || !isShownUnasked(article, source)) return null
  const { confidentiality } = confidentialityOf(article, source)
  const { title, kind, primary, url, doi } = source
  return { title, kind, primary, url, doi, confidentiality: confidentiality === 'public' ? 'public' : 'newsroom', passage: cite.passage, locator: cite.locator, supports: cite.supports }
}
