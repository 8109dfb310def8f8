/** Deeds on the text: each makes a revision if anything printed changed, and none otherwise. */
import { proposalRange } from '../proposals'
import { quoted } from '../quoted'
import { read } from '../reading'
import type { Deed } from './deeds'

/** Saves a text. The saver becomes an author of what is new. */
export const editText: Deed<'editText'> = (draft, asked) => {
  draft.text({ ...asked.text, ...(asked.language ? { language: asked.language } : {}), made: 'save', writers: [draft.actor.id] })
  return undefined
}

/** Replaces the only occurrence of some words in all printed text. */
export const replaceText: Deed<'replaceText'> = (draft, asked) => {
  const only = quoted(draft.article, asked)?.found[0]
  if (!only) return undefined
  const text = draft.tools.rewrite(read(draft.article).current.document, [{ ...only, words: asked.replace }])
  draft.text({ ...text, places: [], made: 'save', writers: [draft.actor.id] })
  return undefined
}

/** Puts proposed words in place; they belong to the one who proposed them (LAW §2.7). */
export const acceptWording: Deed<'acceptWording'> = (draft, _asked, { target }) => {
  const { proposal } = target
  const range = proposal ? proposalRange(draft.article, proposal) : null
  if (!proposal || !range) return undefined
  const text = draft.tools.rewrite(read(draft.article).current.document, [{ ...range, words: proposal.words }])
  draft.text({ ...text, places: [], made: 'proposal', writers: [proposal.by] })
  draft.add('proposalEnds', { proposal: proposal.id, does: 'accept', reason: '' })
  return undefined
}
