import 'server-only'
import { z } from 'zod'
import { houseRefusal, houseShapes, type HouseAct, type HouseAsked } from '@/lib/editorial/house-laws'
import { typed } from '@/lib/editorial/typed'
import { roles } from '@/lib/editorial/people'
import * as account from './account'
import { notFound, refused, type HouseOutcome } from './house-outcome'
import { changeRules } from './house-rules'
import * as people from './people'
import { compose } from './composing-front'
import { describe } from './profiles'
import { answersTo } from './rules-form'
import { whoIsThis } from './session'
import type { SignedIn } from './session-check'

// The house's door: what is asked about people, sessions and keys, read by its own shape, for those it exists for.

const id = z.string().min(1).max(80)
const name = typed().trim().min(1, 'Write a name.').max(120, 'A name may have at most 120 characters.')
const password = z.string().min(1, 'Write the password.').max(1_000)
const bio = typed().trim().max(600, 'At most 600 characters: two or three sentences.').default('')
const rolesHeld = z.array(z.enum(roles)).default([])

interface Deed<S extends z.ZodType> {
  shape: S
  do: (asked: z.output<S>, who: SignedIn) => Promise<HouseOutcome>
}

const deed = <S extends z.ZodType>(shape: S, work: Deed<S>['do']) => ({ shape, do: work as Deed<z.ZodType>['do'] })
const actor = (who: SignedIn) => ({ ...who, via: { door: 'page' } }) as const

const own: Record<string, Deed<z.ZodType>> = {
  rename: deed(z.object({ name }), (asked, who) => account.rename(who, asked.name)),
  describeMyself: deed(z.object({ bio }), (asked, who) => describe(actor(who), who.id, asked.bio)),
  changePassword: deed(z.object({ current: password, next: password }), (asked, who) => account.changePassword(who, asked)),
  endSession: deed(z.object({ session: id }), (asked, who) => account.endSession(who, asked.session)),
  endOtherSessions: deed(z.object({}), (_, who) => account.endOtherSessions(who)),
  makeToken: deed(z.object({ name }), (asked, who) => account.newKey(who, asked.name)),
  revokeToken: deed(z.object({ token: id }), (asked, who) => account.dropKey(who, asked.token)),
}

const administrators: Record<string, Deed<z.ZodType>> = {
  invite: deed(z.object({ email: z.email('Write the e-mail address in full, such as ada@example.org.').max(320), roles: rolesHeld }), (asked, who) => people.invite(actor(who), asked)),
  withdrawInvite: deed(z.object({ invite: id }), (asked, who) => people.withdrawInvite(actor(who), asked.invite)),
  setRoles: deed(z.object({ person: id, roles: rolesHeld }), (asked, who) => people.giveRoles(actor(who), asked.person, asked.roles)),
  describe: deed(z.object({ person: id, bio }), (asked, who) => describe(actor(who), asked.person, asked.bio)),
  disable: deed(z.object({ person: id }), (asked, who) => people.disable(actor(who), asked.person)),
  enable: deed(z.object({ person: id }), (asked, who) => people.enable(actor(who), asked.person)),
  signOutPerson: deed(z.object({ person: id }), asked => people.signOutPerson(asked.person)),
}

function deedFor(asked: string, who: SignedIn): Deed<z.ZodType> | undefined {
  if (Object.hasOwn(own, asked)) return own[asked]
  return people.runsTheHouse(actor(who)) && Object.hasOwn(administrators, asked) ? administrators[asked] : undefined
}

/** A form's answers: one value under each name, `roles` a list. */
function answersOf(form: FormData): Record<string, unknown> {
  return { ...Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === 'string')), roles: form.getAll('roles') }
}

export async function performHouse(form: FormData): Promise<HouseOutcome> {
  const who = await whoIsThis()
  if (!who) return { outcome: 'signedOut' }
  const action = form.get('action')
  if (typeof action === 'string' && Object.hasOwn(houseShapes, action)) return setRules(action as HouseAct, form, who)
  if (action === 'composeFront') return compose(actor(who), form)
  const found = typeof action === 'string' ? deedFor(action, who) : undefined
  if (!found) return notFound
  const asked = found.shape.safeParse(answersOf(form))
  return asked.success ? found.do(asked.data, who) : unreadable(asked.error)
}

/** House rules are read by everybody; who may change them is the law's to say, before what they sent is looked at. */
async function setRules(action: HouseAct, form: FormData, who: SignedIn): Promise<HouseOutcome> {
  const why = houseRefusal(action, who)
  if (why) return refused(why.sentence)
  const asked = houseShapes[action].safeParse(answersTo[action](form))
  if (!asked.success) return unreadable(asked.error)
  const seen = form.get('seen')
  return changeRules(actor(who), { action, ...asked.data } as HouseAsked, typeof seen === 'string' ? seen : '')
}

function unreadable({ issues: [issue] }: z.ZodError): HouseOutcome {
  return refused(issue?.message ?? 'What was sent cannot be read.', issue?.path.join('.') ?? '')
}
