import { v7 as newId } from 'uuid'
import { database } from '../database'

/** Commits the document it is sent, and nothing else. */
export async function POST(request: Request): Promise<Response> {
  const { document } = (await request.json()) as { document: unknown }
  const id = newId()
  database().prepare('insert into revisions (id, document, at) values (?, ?, ?)').run(id, JSON.stringify(document), Date.now())
  return Response.json({ outcome: 'done', id })
}
