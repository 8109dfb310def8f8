import type { ArticleView } from '@/lib/editorial/view'
import type { Shot } from './load'

/** The same asked for in a way that not the whole story comes back. */
export const briefly = (one: Shot): Shot => ({ ...one, headers: { ...one.headers, prefer: 'return=minimal' } })

/** A person's way in through the API. */
export interface Caller { port: number; token: string }

export const shot = ({ token }: Caller, method: string, path: string, body?: unknown): Shot => ({
  method, path: `/api/v1${path}`, headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
})

/** Asks the API and insists on success. */
export async function ask(caller: Caller, method: string, path: string, body?: unknown): Promise<ArticleView> {
  const { headers, path: whole, body: sent } = shot(caller, method, path, body)
  const answer = await fetch(`http://127.0.0.1:${caller.port}${whole}`, { method, headers, ...(sent === undefined ? {} : { body: sent }) })
  const said = (await answer.json()) as { outcome?: string; article?: ArticleView } & ArticleView
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said).slice(0, 500)}`)
  return said.article ?? said
}

const subjects = ['The council', 'A study', 'The clinic', 'Her report', 'The register', 'One witness']
const verbs = ['counted', 'measured', 'published', 'described', 'compared', 'recorded']

/** A story of `sentences` sentences, four to a paragraph, each with a figure of its own. */
export function body(sentences: number, salt: string): string {
  const lines = Array.from({ length: sentences }, (_, n) => `${subjects[n % 6]} ${verbs[(n * 5 + 1) % 6]} ${1000 + n * 7} cases in ${salt} district ${n + 1} of the region.`)
  return Array.from({ length: Math.ceil(sentences / 4) }, (_, n) => lines.slice(n * 4, n * 4 + 4).join(' ')).join('\n\n')
}

/** A submitted story with the first `claims` sentences of its text marked as claims, each with evidence. */
export async function story(writer: Caller, sentences: number, claims: number, salt: string): Promise<ArticleView> {
  let article = await ask(writer, 'POST', '/articles', { headline: `What ${salt} counted`, standfirst: 'A table and its meaning.', text: body(sentences, salt) })
  const { id } = article
  article = await ask(writer, 'POST', `/articles/${id}/addSource`, { version: article.version, kind: 'dataset', title: 'The table', primary: true, url: 'https://data.example.org/table' })
  const source = article.sources[0]?.id
  for (const sentence of article.sentences.filter((row) => row.role === 'text').slice(0, claims)) {
    const marked = await ask(writer, 'POST', `/articles/${id}/markClaim`, { version: article.version, sentence: sentence.id, quote: sentence.text, kind: 'number' })
    const claim = marked.claims.find((row) => row.sentences.includes(sentence.id))?.id
    article = await ask(writer, 'POST', `/articles/${id}/addEvidence`, { version: article.version, claim, source, passage: sentence.text, locator: 'row 1', supports: true })
  }
  return ask(writer, 'POST', `/articles/${id}/submit`, { version: article.version, note: '' })
}

/** Signs every claim, marks the rest, signs off: ready to publish. */
export async function check(checker: Caller, start: ArticleView): Promise<ArticleView> {
  let article = start
  const act = async (action: string, fields: object) => { article = await ask(checker, 'POST', `/articles/${article.id}/${action}`, { version: article.version, ...fields }) }
  for (const claim of article.claims) await act('giveVerdict', { claim: claim.id, verdict: 'verified' })
  for (const sentence of article.sentences.filter((row) => row.coverage === 'uncovered')) await act('markNoFact', { sentence: sentence.id })
  await act('signOff', {})
  return article
}
