import type { z } from 'zod'
import type { Action, shapes } from '@/lib/editorial/actions'
import type { Outcome } from '@/lib/server/outcome'

/** What a page asks of an article: the action's name and the fields of its shape. */
export type Ask = { [A in Exclude<Action, 'create'>]: { action: A } & z.input<(typeof shapes)[A]> }[Exclude<Action, 'create'>]

/** What came back; `unsent` where nothing did, so that the words still wait here. */
export type Answer = Outcome | { outcome: 'unsent' }

/** Everything but done: what a form must say, keeping what was typed. */
export type Trouble = Exclude<Answer, { outcome: 'done' }>

export type Send = (asked: Ask) => Promise<Answer>
