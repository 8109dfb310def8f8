/** Deeds of the right-of-reply grid: criticism in the text, who was asked about it, and what they answered. */
import { placeAt } from '../anchors'
import { quoted } from '../quoted'
import { read } from '../reading'
import type { Deed } from './deeds'

export const markCriticism: Deed<'markCriticism'> = (draft, asked) => {
  const { current } = read(draft.article)
  const only = quoted(draft.article, asked)?.found[0]
  const block = current.blocks.find((row) => row.id === only?.block)
  if (!only || !block) return undefined
  const criticism = draft.add('criticisms', { revision: current.id, of: asked.of, says: asked.says })
  draft.place(placeAt(block, only.from, only.to, 'criticism', criticism.id, 'exact'))
  draft.made = criticism.id
  return undefined
}

export const dropCriticism: Deed<'dropCriticism'> = (draft, { criticism, reason }) => {
  draft.made = draft.add('gridEnds', { criticism, reason }).id
  return undefined
}

export const askForReply: Deed<'askForReply'> = (draft, { criticism, how, deadline, askedAt }) => {
  const asked = askedAt ?? draft.tools.now
  if (asked > draft.tools.now) return { rule: 'askedInThePast', about: 'words', sentence: 'They cannot have been asked at a time that is yet to come.', href: '#grid' }
  if (deadline <= asked) return { rule: 'deadlineIsLater', about: 'words', sentence: 'The deadline lies before the moment they were asked.', href: '#grid' }
  draft.made = draft.add('approaches', { criticism, askedAt: asked, how, deadline }).id
  return undefined
}

/** "No answer" can only be said once the time they were given is over. */
export const recordReply: Deed<'recordReply'> = (draft, { criticism, does, text, included }) => {
  const deadline = Math.max(...(read(draft.article).approachesOf.get(criticism) ?? []).map((row) => row.deadline))
  if (does === 'no-answer' && draft.tools.now < deadline) return { rule: 'timeIsOver', about: 'words', sentence: 'They still have time to answer: “no answer” can be noted after the deadline they were given.', href: '#grid' }
  if (does === 'answered' && text === '') return { rule: 'answerIsSaid', about: 'words', sentence: 'Write what they answered.', href: '#grid' }
  draft.made = draft.add('answers', { criticism, does, text, included }).id
  return undefined
}
