import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadArticle } from '@/db/articles'
import { createPerson } from '@/db/people'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleView } from '@/lib/editorial/view'
import { perform } from '@/lib/server/perform'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let checkers: Actor[]
beforeAll(async () => {
  room = await openNewsroom()
  checkers = await Promise.all(Array.from({ length: 20 }, (_, at) => engaged(`Researcher ${at + 1}`)))
})
afterAll(() => room.close())

async function engaged(name: string): Promise<Actor> {
  const person = await createPerson(room.store, { email: `${name.replace(' ', '')}@example.org`, name, roles: ['checker'], passwordHash: null }, { by: 'system', via: { door: 'system' }, at: 1_000 })
  if (person === 'taken') throw new Error(`${name} is here already.`)
  return { id: person.id, name, roles: person.roles, via: { door: 'page' } }
}

const districts = Array.from({ length: 20 }, (_, at) => `district ${at + 1}`)

/** A submitted story with one claim in each of twenty sentences, and one sentence that nobody claims anything of. */
async function manyClaims(): Promise<ArticleView> {
  const text = [...districts.map((district, at) => `The clinic of ${district} saw ${at + 40} people.`), 'Rain fell all week.'].join(' ')
  let article = await done(room.actors.writer, null, { action: 'create', headline: 'What the clinics saw', text })
  for (const { id, text: words } of article.sentences.filter((sentence) => sentence.text.startsWith('The clinic'))) {
    article = await done(room.actors.writer, article.id, { action: 'markClaim', sentence: id, quote: words, kind: 'number' })
  }
  return done(room.actors.writer, article.id, { action: 'submit', note: '' })
}

/** Everybody signs a claim of their own, having seen the same version. */
const allSign = ({ id, version, claims }: ArticleView) =>
  checkers.map((checker, at) => perform(checker, id, { action: 'giveVerdict', claim: claims[at]?.id, verdict: 'opinion', note: `By ${checker.name}.`, version }))

const signers = async ({ id }: ArticleView) => new Map((await loadArticle(room.store, id))?.signatures.map(({ claim, by }) => [claim, by]))
const each = ({ claims }: ArticleView) => new Map(claims.map(({ id }, at) => [id, checkers[at]?.id]))

describe('twenty checkers signing twenty claims at once', () => {
  test('never conflict, and each signature is kept', async () => {
    const article = await manyClaims()
    const outcomes = await Promise.all(allSign(article))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(checkers.map(() => 'done'))
    expect(await signers(article)).toEqual(each(article))
  })

  test('do not mind that another sentence changes meanwhile', async () => {
    const article = await manyClaims()
    const rewrite = perform(room.actors.editor, article.id, { action: 'replaceText', find: 'Rain', replace: 'Snow', version: article.version })
    const outcomes = await Promise.all([rewrite, ...allSign(article)])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', ...checkers.map(() => 'done')])
    expect(await signers(article)).toEqual(each(article))
    const after = await done(room.actors.editor, article.id, { action: 'askQuery', to: 'author', type: 'wording', text: 'Was it snow?' })
    expect(after.claims.map(({ standing }) => standing)).toEqual(article.claims.map(() => 'opinion'))
  })

  test('and only whoever signs what was rewritten meanwhile is shown both wordings', async () => {
    const article = await manyClaims()
    await done(room.actors.editor, article.id, { action: 'replaceText', find: 'saw 40 people', replace: 'saw 41 people and a dog', version: article.version })
    const outcomes = await Promise.all(allSign(article))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(checkers.map((_, at) => (at === 0 ? 'conflict' : 'done')))
    expect(outcomes[0]).toMatchObject({ about: 'words', yours: { lines: ['The clinic of district 1 saw 40 people.'] }, theirs: { lines: ['The clinic of district 1 saw 41 people and a dog.'] } })
  })
})
