import 'server-only'
import { json, notFound, Problem, said } from './api-problem'
import type { OutcomeShowing } from './outcome'

/** An outcome of the door as HTTP: 403 when a rule about the person refused, else 422; 409 with both texts in hand. */
export function answerTo(outcome: OutcomeShowing<unknown>, headers: Record<string, string> = {}): Response {
  switch (outcome.outcome) {
    case 'done': return json(outcome, 200, headers)
    case 'refused': return json(outcome, outcome.refusals.some(({ about }) => about === 'person') ? 403 : 422)
    case 'conflict': return json(outcome, 409)
    case 'notFound': return said(noSuchStory())
    case 'invalid': return said(new Problem(400, outcome.sentence, outcome.path))
    case 'signedOut': return said(new Problem(401, 'Nobody is signed in.'))
  }
}

export const noSuchStory = (): Problem => notFound('There is no such story here.')
