import * as articleAction from '@/app/api/v1/articles/[articleId]/[action]/route'
import * as revisionOf from '@/app/api/v1/articles/[articleId]/revisions/[number]/route'
import * as article from '@/app/api/v1/articles/[articleId]/route'
import * as articles from '@/app/api/v1/articles/route'
import type { ArticleSummary, ArticleView, RefusalView } from '@/lib/editorial/view'

const address = 'http://newsroom.example.org/api/v1'

/** What the API answered: the status, and the body as it came. Fields are looked at by the tests, each for its own outcome. */
export interface Answered {
  status: number
  headers: Headers
  body: ApiBody
}

export interface ApiBody extends ArticleView {
  outcome: string
  article: ArticleView
  made: string
  notices: string[]
  refusals: RefusalView[]
  yours: { lines: string[] }
  theirs: { lines: string[] }
  sentence: string
  path: string
  articles: ArticleSummary[]
  cursor: string | null
}

type Named = Record<string, string>
type Route = (request: Request, context: { params: Promise<never> }) => Promise<Response>

function routeTo(method: string, path: string): [Route, Named] {
  const [, articleId, action, number] = (path.split('?')[0] ?? '').split('/').filter(Boolean)
  const named = (names: Named): Named => names
  if (articleId === undefined) return [(method === 'POST' ? articles.POST : articles.GET) as Route, {}]
  if (action === undefined) return [article.GET as Route, named({ articleId })]
  if (action === 'revisions') return [revisionOf.GET as Route, named({ articleId, number: number ?? '' })]
  return [(method === 'POST' ? articleAction.POST : articleAction.GET) as Route, named({ articleId, action })]
}

/** One request to the route modules, as Next would hand it over. */
export async function send(path: string, init: RequestInit): Promise<Answered> {
  const [route, named] = routeTo(init.method ?? 'GET', path)
  const response = await route(new Request(`${address}${path}`, init), { params: Promise.resolve(named) as Promise<never> })
  return { status: response.status, headers: response.headers, body: (await response.json()) as ApiBody }
}

export interface Api {
  get: (path: string) => Promise<Answered>
  post: (path: string, fields?: object) => Promise<Answered>
  /** Posts, and hands back the article; throws with the answer when it was not done. */
  done: (path: string, fields?: object) => Promise<ArticleView>
}

/** The API as whoever holds this key meets it. */
export function apiWith(secret: string): Api {
  const authorization = `Bearer ${secret}`
  const post: Api['post'] = (path, fields = {}) =>
    send(path, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(fields) })
  return {
    get: (path) => send(path, { headers: { authorization } }),
    post,
    done: async (path, fields) => {
      const { status, body } = await post(path, fields)
      if (status === 201) return body
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
      return body.article
    },
  }
}
