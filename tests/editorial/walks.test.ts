import { describe, expect, test } from 'vitest'
import { actions } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import type { Change, Refused } from '@/lib/editorial/change'
import { isSignedOff, openCorrection } from '@/lib/editorial/facts'
import { isClear } from '@/lib/editorial/gate'
import { maySee, offered } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import type { Target } from '@/lib/editorial/target'
import type { RefusalView } from '@/lib/editorial/view'
import { current, everyRole, newsroom, paper, usualHouse, type Said } from '../support/newsroom'
import { cast, journey, nearest, smallStory, stateOf, walk, wishes, type Reached, type Wish } from '../support/walking'

const room = newsroom()
const made: { before: Article; change: Change; path: string[] }[] = []
const everywhere = walk(room, smallStory(room), (article) => journey(article).map(({ by, said }) => ({ actor: cast[by], said })), (before, change, path) => made.push({ before, change, path }))
const states = nearest(everywhere)

describe('where a story can get', () => {
  test('every state there should be, and no other', () => {
    const hidden = ['unpublished', 'withdrawn', 'withdrawn, correcting']
    const readers = [...hidden, 'live', 'live, correcting']
    const all = (desk: string, publics: string[], facts: string[]) => publics.flatMap((shown) => facts.map((fact) => [desk, shown, ...(fact ? [fact] : [])].join(', ')))
    expect([...states.keys()].sort()).toEqual([
      ...all('drafting', hidden, ['', 'clear']),
      ...all('checking', readers, ['', 'clear', 'signed off']),
      ...all('amending', readers, ['', 'clear']),
      ...all('checked', readers, ['clear, signed off']),
      ...all('spiked', hidden, ['', 'clear', 'signed off', 'clear, signed off']),
    ].sort())
  })

  test('the shortest way to readers takes a writer, a checker and a publisher', () => {
    expect(states.get('checked, live, clear, signed off')?.path).toEqual(['Wren submit', 'Carla giveVerdict', 'Carla markNoFact', 'Carla signOff', 'Paul publish'])
  })
})

/** Fails with the path that led there. */
function always(sentence: string, holds: (before: Article, after: Article, change: Change) => boolean) {
  test(sentence, () => {
    const broken = made.filter(({ before, change }) => !holds(before, change.article, change)).map(({ path }) => path.join(' > '))
    expect(broken.slice(0, 3)).toEqual([])
    expect(made.length).toBeGreaterThan(500)
  })
}

const hashOf = (article: Article, revision: string | null) => article.revisions.find(({ id }) => id === revision)?.hash

describe('on every path', () => {
  always('nothing is live without a receipt that came in the same change as its publication', (before, after, { rows }) => {
    const became = before.publicRevision !== after.publicRevision || (before.state.public !== 'live' && after.state.public === 'live')
    const [publication, receipt] = [rows.publications[0], rows.receipts[0]]
    const withReceipt = publication !== undefined && receipt !== undefined && publication.receipt === receipt.id && receipt.revision === after.publicRevision && receipt.hash === hashOf(after, after.publicRevision)
    return !became || withReceipt
  })
  always('what readers have changes by publishing alone, and a publisher does it', (before, after, change) =>
    before.publicRevision === after.publicRevision || (change.action === 'publish' && after.receipts.at(-1)?.by === cast.publisher.id))
  always('a live story’s words change only inside an open correction', (before, after) =>
    before.state.public !== 'live' || before.current === after.current || openCorrection(before) !== null)
  always('checked means clear', (_, after) => after.state.desk !== 'checked' || isClear(after, current(after), usualHouse))
  always('checked means signed off', (_, after) => after.state.desk !== 'checked' || isSignedOff(after.moves))
  always('clear and signed off never rests in checking', (_, after) => after.state.desk !== 'checking' || !(isClear(after, current(after), usualHouse) && isSignedOff(after.moves)))
  always('what is published is clear and checked at that moment', (before, _, { action }) => action !== 'publish' || (before.state.desk === 'checked' && isClear(before, current(before), usualHouse)))
  always('the version counts changes of text and state, one at a time', (before, after) => {
    const moved = before.current !== after.current || before.state.desk !== after.state.desk || before.state.public !== after.state.public
    return after.version === before.version + (moved ? 1 : 0)
  })
  always('every change leaves one entry that says from where to where; what changes nothing leaves none', (before, after, { entries, rows }) =>
    Object.values(rows).every((list) => list.length === 0) ? entries.length === 0 : entries.length === 1 && entries[0]?.from === before.state && entries[0]?.to === after.state)
  always('a dropped correction leaves the words readers have', (_, after, { action }) => action !== 'dropCorrection' || hashOf(after, after.current) === hashOf(after, after.publicRevision))
  always('a publication closes the correction, a withdrawal leaves it open', (before, after, { action }) =>
    (action !== 'publish' || openCorrection(after) === null) && (action !== 'withdraw' || openCorrection(after)?.id === openCorrection(before)?.id))
  always('readers are told what changed', (before, after, { action }) =>
    action !== 'publish' || before.publicRevision === null || hashOf(before, before.publicRevision) === hashOf(after, after.current) || after.publications.at(-1)?.note !== null)
})

describe('from every state, every action by everybody', () => {
  const written: { actor: Actor; said: Said; decision: Refused }[] = []
  const asked = [...states].flatMap(([state, reached]) => Object.entries(cast).map(([name, actor]) => ({ state, name, actor, reached })))

  /** With a proposal to judge, where one can be made. */
  function furnished({ article }: Reached): Article {
    const proposal = room.tell(article, cast.legal, { action: 'proposeWording', about: { sentence: 'h.1' }, words: 'An old drug' })
    return proposal.outcome === 'done' ? proposal.article : article
  }

  /** An open query would be another state: the wishes about queries are asked of the same story with one. */
  function scenes(article: Article): { article: Article; wishes: Wish[] }[] {
    const asking = room.tell(article, cast.publisher, { action: 'askQuery', to: 'author', type: 'evidence', text: 'Which trial?' })
    const queried = asking.outcome === 'done' ? [{ article: asking.article, wishes: wishes(asking.article).filter(({ said }) => said.action.endsWith('Query')) }] : []
    return [{ article, wishes: wishes(article) }, ...queried]
  }

  const rooms = new Map([...states].map(([state, reached]) => [state, scenes(furnished(reached))]))

  test('every action is tried', () => {
    const [first] = states.values()
    if (!first) throw new Error('No state was reached.')
    expect([...new Set(wishes(first.article).map(({ said }) => said.action))].sort()).toEqual(actions.filter((action) => action !== 'create').sort())
  })

  test('not offered is refused or not found; offered is done, but for the words it is about', () => {
    const wrong: string[] = []
    for (const { state, name, actor } of asked) for (const scene of rooms.get(state) ?? []) wrong.push(...misfits(scene.article, scene.wishes, actor).map((what) => `${state}: ${name} ${what}`))
    expect(wrong.slice(0, 5)).toEqual([])
  }, 300_000)

  /** What only the thing asked about can tell. */
  const ofTheThing = ({ rule, about }: RefusalView) => about === 'words' || ['didNotWriteTheseWords', 'notTheProposer', 'didNotAnswerIt'].includes(rule)

  function misfits(article: Article, wanted: Wish[], actor: Actor): string[] {
    const free = new Set(offered(article, actor, room.tools.house).filter(({ refusals }) => refusals.length === 0).map(({ action }) => action as string))
    return wanted.flatMap(({ said, about }) => {
      const decision = room.tell(article, actor, said)
      if (decision.outcome === 'refused') written.push({ actor, said, decision })
      if (!free.has(said.action)) return decision.outcome === 'refused' || decision.outcome === 'notFound' ? [] : [`${said.action} was not offered and is ${decision.outcome}`]
      if (decision.outcome === 'refused' && !about && !decision.refusals.every(ofTheThing)) return [`${said.action} was offered and is refused`]
      return about ? misfit(article, actor, said, about, decision.outcome) : []
    })
  }

  /** The same question asked of the thing itself: what is offered there must be done. */
  function misfit(article: Article, actor: Actor, said: Said, about: Partial<Target>, outcome: string): string[] {
    const offer = offered(article, actor, room.tools.house, about).find(({ action }) => action === said.action)
    const free = offer !== undefined && offer.refusals.length === 0
    return free === (outcome === 'done') ? [] : [`${said.action} is ${free ? '' : 'not '}offered on the thing itself and is ${outcome}`]
  }

  test('whoever may not see it is told that it is not there', () => {
    const wrong = asked.filter(({ actor, reached }) => {
      const found = room.tell(reached.article, actor, { action: 'askQuery', to: 'editor', type: 'wording', text: 'Really?' }).outcome !== 'notFound'
      return found !== maySee(reached.article, actor)
    })
    expect(wrong.map(({ state, name }) => `${state}: ${name}`)).toEqual([])
    const seenBy = (state: string) => asked.filter((one) => one.state === state && maySee(one.reached.article, one.actor)).map(({ name }) => name)
    const desk = ['writer', 'checker', 'head', 'editor', 'legal', 'publisher', 'everything', 'author']
    expect(seenBy('drafting, unpublished')).toEqual(desk)
    expect(seenBy('checked, live, clear, signed off')).toEqual([...desk.slice(0, 1), 'writer2', ...desk.slice(1, 6), 'admin', 'everything', 'author'])
  })

  test('nothing is written by a refusal, but the gate’s', () => {
    const recorded = written.filter(({ decision }) => decision.record !== null)
    expect(written.length).toBeGreaterThan(5_000)
    expect([...new Set(recorded.flatMap(({ said, decision }) => [said.action, ...(decision.record?.entries ?? []).map(({ action }) => action)]))]).toEqual(['publish', 'publishRefused'])
    expect(recorded.every(({ actor }) => actor.roles.includes('publisher'))).toBe(true)
    expect(recorded.flatMap(({ decision }) => Object.values(decision.record?.rows ?? {}).flat())).toEqual([])
  })
})

describe('alone', () => {
  test('a person holding every role never gets their own story to readers, by any path, giving up roles or not', () => {
    const eve = cast.everything
    const powers: Actor[] = [eve, { ...eve, roles: everyRole.filter((role) => role !== 'writer' && role !== 'editor') }]
    const own = room.done(null, eve, { action: 'create', text: paper('A drug', 'It helps 12 percent.') })
    const marked = room.story(own, [eve, { action: 'markClaim', quote: '12 percent', kind: 'number' }], [eve, { action: 'addSource', kind: 'dataset', title: 'The trial', primary: true }])
    const more: Said[] = [
      { action: 'setCheckLevel', level: 'self', reason: 'Quick.' }, { action: 'setCheckLevel', level: 'partial', scope: ['date'], reason: 'Quick.' },
      { action: 'editText', text: paper('', '') }, { action: 'dropClaim', claim: marked.claims[0]?.id ?? '', reason: 'No fact.' },
    ]
    const reached = walk(room, marked, (article) => [...journey(article).map(({ said }) => said), ...more].flatMap((said) => powers.map((actor) => ({ actor, said }))), () => undefined)
    expect(reached.length).toBeGreaterThan(20)
    expect(reached.filter(({ article }) => article.publicRevision !== null).map(({ path }) => path.join(' > '))).toEqual([])
    expect(reached.filter(({ article }) => stateOf(article).startsWith('checked')).map(({ article }) => current(article).sentences.length)).not.toContain(1)
  })
})
