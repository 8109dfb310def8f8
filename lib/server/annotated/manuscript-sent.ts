import 'server-only'
import type { Actor } from '@/lib/editorial/people'
import { answering, json, Problem } from '../api-problem'
import { readBody } from '../body'
import { refuseForeign } from '../origin'
import { uploader } from '../uploader'
import type { RecognisedWord, StoryFromWord } from './word-story'

/** 25 MB: a manuscript with the pictures people leave in it. */
const largest = 25_000_000

/** A route that takes the bytes of a Word file from a page of ours or with a key, and answers with what became of it. */
export function takingManuscript(made: 200 | 201, take: (actor: Actor, bytes: Uint8Array, asked: URLSearchParams) => Promise<RecognisedWord | StoryFromWord>) {
  return answering(async (request: Request) => {
    const foreign = refuseForeign(request)
    if (foreign) return foreign
    const actor = await uploader(request, 'file')
    const body = await readBody(request, largest)
    if (body.outcome === 'refused') throw new Problem(413, 'The file is too large: at most 25 MB. Take the pictures out and send it again.', 'file')
    const answer = await take(actor, body.bytes, new URL(request.url).searchParams)
    return json(answer, answer.outcome === 'done' ? made : statusOf(answer))
  })
}

const statusOf = ({ outcome }: Exclude<RecognisedWord | StoryFromWord, { outcome: 'done' }>): number => (outcome === 'refused' ? 403 : outcome === 'notFound' ? 404 : 400)
