import 'server-only'
import { history as historyOf, loadRevision } from '@/db/articles'
import { personNames } from '@/db/people'
import { houseRules } from '@/db/settings'
import { doneName } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import { facts } from '@/lib/editorial/facts'
import { namesIn } from '@/lib/editorial/looking'
import type { Actor, Id } from '@/lib/editorial/people'
import { refusalsOf, rules } from '@/lib/editorial/rules'
import { callerOf } from './api-caller'
import { noSuchStory } from './api-outcome'
import { json, notFound } from './api-problem'
import { visible } from './desk'
import { theStore } from './the-store'

interface Named {
  articleId: string
}

async function seen(request: Request, { articleId }: Named): Promise<{ article: Article; caller: Actor; person: (id: Id) => { id: Id; name: string } }> {
  const caller = await callerOf(request)
  const article = await visible(caller, articleId)
  if (!article) throw noSuchStory()
  const nameOf = namesIn(article, await personNames(theStore()))
  return { article, caller, person: (id) => ({ id, name: nameOf(id) }) }
}

/** `GET /articles/{id}/gate`: everything between this story and the public. */
async function gate(request: Request, named: Named): Promise<Response> {
  const { article, caller } = await seen(request, named)
  const known = facts(article, caller, await houseRules(theStore()), null)
  const notChecked = rules.isChecked.test(known, 'publish') ? [] : refusalsOf('isChecked', known, '#gate')
  const refusals = [...notChecked, ...known.obstacles]
  return json({ ready: refusals.length === 0, refusals })
}

/** `GET /articles/{id}/history`: who did what and when, each entry bound to the one before; no text of stories or sources. */
async function history(request: Request, named: Named): Promise<Response> {
  const { article, person } = await seen(request, named)
  const links = await historyOf(theStore(), article.id)
  const entries = links.map(({ ordinal, action, by, via, at, from, to, version, refusedBy, rows, prev, hash }) => ({
    ordinal, action, done: doneName(action), by: person(by), via, at, from, to, version, refusedBy, rows, prev, hash,
  }))
  return json({ entries })
}

/** `GET /articles/{id}/receipt`: what the latest pass through the gate left behind. */
async function receipt(request: Request, named: Named): Promise<Response> {
  const { article, person } = await seen(request, named)
  const left = article.receipts.at(-1)
  if (!left) throw notFound('This story never passed the gate: there is no receipt.')
  const { revision, by, seq: _, ...rest } = left
  const publication = article.publications.find((row) => row.receipt === left.id)
  return json({
    ...rest, revision: article.numbers[revision] ?? 0, by: person(by), slug: article.slug,
    publication: publication ? { id: publication.id, kind: publication.kind, correction: publication.correction, note: publication.note } : null,
  })
}

const readings: Record<string, (request: Request, named: Named) => Promise<Response>> = { gate, history, receipt }

/** `GET /articles/{id}/gate`, `/history` or `/receipt`. */
export async function reading(request: Request, { action, articleId }: Named & { action: string }): Promise<Response> {
  const wanted = Object.hasOwn(readings, action) ? readings[action] : undefined
  if (wanted) return wanted(request, { articleId })
  await callerOf(request)
  throw notFound('There is nothing to read here. What is done to a story is sent with POST; the list is at /api/docs.')
}

/** `GET /articles/{id}/revisions/{n}`. */
export async function revision(request: Request, { number, ...named }: Named & { number: string }): Promise<Response> {
  const { article, person } = await seen(request, named)
  const wanted = /^[1-9]\d{0,8}$/.test(number) ? await loadRevision(theStore(), article.id, Number(number)) : null
  if (!wanted) throw notFound('This story has no such revision.')
  const { hash, document, sentences, language, made, savedBy, at, version } = wanted
  return json({ number: wanted.number, version, hash, document, sentences, language, made, savedBy: person(savedBy), at })
}
