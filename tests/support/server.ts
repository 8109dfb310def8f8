import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { createPerson } from '@/db/people'
import { demoPeople, type PersonKey } from '@/db/seed/people'
import { setSettings } from '@/db/settings'
import { openStore, type Location, type Store } from '@/db/store'
import { createToken } from '@/db/tokens'
import type { Action } from '@/lib/editorial/actions'
import type { Actor, Id } from '@/lib/editorial/people'
import type { ArticleView, RefusalView } from '@/lib/editorial/view'
import { log } from '@/lib/server/log'
import type { Outcome } from '@/lib/server/outcome'
import { perform } from '@/lib/server/perform'
import { hashSecret, newTokenSecret } from '@/lib/server/secrets'
import { migrations } from './engines'

/** A newsroom with a store of its own and the demo's people, behind the real door. */
export interface ServerNewsroom {
  store: Store
  actors: Record<PersonKey, Actor>
  /** A fresh API key of somebody's. */
  token: (who: PersonKey) => Promise<string>
  close: () => Promise<void>
}

const bySystem = { by: 'system', via: { door: 'system' }, at: 1_000 } as const

/** One at a time: the door finds its store through the environment. On SQLite, unless `at` names another place. */
export async function openNewsroom(at?: Location): Promise<ServerNewsroom> {
  const dataDir = at?.dataDir ?? await mkdtemp(join(tmpdir(), 'countersign-door-'))
  if (at?.url) process.env['DATABASE_URL'] = at.url
  else delete process.env['DATABASE_URL']
  process.env['DATA_DIR'] = dataDir
  log.level = process.env['LOG_LEVEL'] || 'silent'
  await migrate({ ...at, dataDir }, migrations)
  const store = openStore({ ...at, dataDir })
  await setSettings(store, { name: 'The Test', sections: [{ name: 'News', levels: ['full', 'partial'] }, { name: 'Opinion', levels: ['full', 'partial', 'self'] }] }, bySystem)
  const actors = await engage(store)
  return {
    store, actors,
    token: async (who) => {
      const secret = newTokenSecret()
      await createToken(store, { person: actors[who].id, name: `key of ${who}`, hash: hashSecret(secret) }, { by: actors[who].id, via: { door: 'page' }, at: Date.now() })
      return secret
    },
    close: async () => {
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function engage(store: Store): Promise<Record<PersonKey, Actor>> {
  const actors: Partial<Record<PersonKey, Actor>> = {}
  for (const key of Object.keys(demoPeople) as PersonKey[]) {
    const person = await createPerson(store, { ...demoPeople[key], passwordHash: null }, bySystem)
    if (person === 'taken') throw new Error(`${key} is here already.`)
    actors[key] = { id: person.id, name: person.name, roles: person.roles, via: { door: 'page' } }
  }
  return actors as Record<PersonKey, Actor>
}

/** Does something through the door and hands back the article; throws with the reasons where it is not done. */
export async function done(actor: Actor, article: Id | null, raw: { action: Action } & Record<string, unknown>): Promise<ArticleView> {
  return asDone(await perform(actor, article, raw), `${actor.name} may not ${raw.action}`).article
}

export function asDone(outcome: Outcome, otherwise = 'Expected it done'): Extract<Outcome, { outcome: 'done' }> {
  if (outcome.outcome !== 'done') throw new Error(`${otherwise}: ${JSON.stringify(outcome)}`)
  return outcome
}

export function asRefused(outcome: Outcome): RefusalView[] {
  if (outcome.outcome !== 'refused') throw new Error(`Expected a refusal, got ${JSON.stringify(outcome).slice(0, 300)}`)
  return outcome.refusals
}

/** The claim that marks these words. */
export function claimOn(article: ArticleView, quote: string): ArticleView['claims'][number] {
  const claim = article.claims.find((row) => row.quote === quote)
  if (!claim) throw new Error(`Nobody marked “${quote}”.`)
  return claim
}

/** The only sentence with these words in it. */
export function sentenceWith(article: ArticleView, words: string): ArticleView['sentences'][number] {
  const found = article.sentences.filter((sentence) => sentence.text.includes(words))
  if (found.length !== 1 || !found[0]) throw new Error(`“${words}” is in ${found.length} sentences.`)
  return found[0]
}
