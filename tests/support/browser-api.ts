import type { ArticleView, OfferView, RefusalView } from '@/lib/editorial/view'

/** What the API answered; fields are looked at by the tests, each for its own outcome. */
export interface Answer {
  status: number
  body: ArticleView & { outcome: string; article: ArticleView; refusals: RefusalView[]; offered: OfferView[] }
}

/** The HTTP API as one person's program meets it. */
export interface Client {
  get: (path: string) => Promise<Answer>
  post: (path: string, fields?: object) => Promise<Answer>
  article: (id: string) => Promise<ArticleView>
  create: (fields: object) => Promise<ArticleView>
  /** Performs an action that must be possible, on the story as it is now; throws with the answer when it was not done. */
  act: (id: string, action: string, fields?: object) => Promise<ArticleView>
}

export function clientAt(address: string, key: string): Client {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${address}/api/v1${path}`, { ...init, headers: { 'authorization': `Bearer ${key}`, 'content-type': 'application/json' } })
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  }
  const get = (path: string) => send(path, { method: 'GET' })
  const post = (path: string, fields: object = {}) => send(path, { method: 'POST', body: JSON.stringify(fields) })
  const done = async (path: string, fields: object): Promise<ArticleView> => {
    const { status, body } = await post(path, fields)
    if (status === 201) return body
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    return body.article
  }
  const article = async (id: string): Promise<ArticleView> => (await get(`/articles/${id}`)).body
  return {
    get, post, article,
    create: (fields) => done('/articles', fields),
    act: async (id, action, fields = {}) => done(`/articles/${id}/${action}`, 'version' in fields ? fields : { version: (await article(id)).version, ...fields }),
  }
}
