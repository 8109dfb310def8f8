import type { Article, Verdict } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import { lastClaim, paper, sentenceWith, staff, type Newsroom } from './newsroom'

/**
 * A small story taken by its actions as far as a test needs it: a headline and three sentences, three claims (two of them
 * in one sentence), two sentences with nothing to check.
 */
export const words = {
  headline: 'A drug against sepsis',
  deaths: 'The drug cut deaths by 12 percent.',
  dose: 'Two hospitals gave 50 mg a day.',
  rain: 'It rained.',
}

export interface Sepsis {
  article: Article
  /** Ids of the claims "12 percent", "Two hospitals" and "50 mg". */
  deaths: string
  hospitals: string
  dose: string
  source: string
}

export function drafted(room: Newsroom, writer: Actor = staff.writer): Article {
  return room.done(null, writer, { action: 'create', text: paper(words.headline, `${words.deaths} ${words.dose}`, words.rain) })
}

/** With claims marked and one source attached to each; not submitted yet. */
export function marked(room: Newsroom, writer: Actor = staff.writer): Sepsis {
  let article = drafted(room, writer)
  const mark = (quote: string) => {
    article = room.done(article, writer, { action: 'markClaim', quote, kind: 'number' })
    return lastClaim(article)
  }
  const [deaths, hospitals, dose] = [mark('12 percent'), mark('Two hospitals'), mark('50 mg')]
  article = room.done(article, writer, { action: 'addSource', kind: 'peer-reviewed-paper', title: 'The trial', primary: true })
  const source = article.sources.at(-1)?.id ?? ''
  for (const claim of [deaths, hospitals, dose]) article = room.done(article, writer, { action: 'addEvidence', claim, source, passage: 'Table 2.' })
  return { article, deaths, hospitals, dose, source }
}

export function submitted(room: Newsroom, writer: Actor = staff.writer): Sepsis {
  const story = marked(room, writer)
  return { ...story, article: room.done(story.article, writer, { action: 'submit' }) }
}

/** Every claim verified and the other sentences marked, by one checker; not signed off. */
export function signed(room: Newsroom, checker: Actor = staff.checker): Sepsis {
  const story = submitted(room)
  let { article } = story
  for (const claim of [story.deaths, story.hospitals, story.dose]) article = verdict(room, article, checker, claim)
  for (const sentence of [words.headline, words.rain]) article = room.done(article, checker, { action: 'markNoFact', sentence: sentenceWith(article, sentence).id })
  return { ...story, article }
}

export function checked(room: Newsroom): Sepsis {
  const story = signed(room)
  return { ...story, article: room.done(story.article, staff.checker, { action: 'signOff' }) }
}

export function live(room: Newsroom): Sepsis {
  const story = checked(room)
  return { ...story, article: room.done(story.article, staff.publisher, { action: 'publish' }) }
}

/** Live, with a correction open and the words of the dose changed in it. */
export function correcting(room: Newsroom): Sepsis {
  const story = live(room)
  const article = room.story(story.article,
    [staff.editor, { action: 'startCorrection', reason: 'The dose is wrong.' }],
    [staff.writer, { action: 'replaceText', find: '50 mg', replace: '5 mg' }])
  return { ...story, article }
}

/** The correction checked again: the changed sentence's two claims signed anew, and the whole signed off. */
export function corrected(room: Newsroom): Sepsis {
  const story = correcting(room)
  const resigned = [story.hospitals, story.dose].reduce((article, claim) => verdict(room, article, staff.checker, claim), story.article)
  const article = room.story(resigned, [staff.writer, { action: 'submit' }], [staff.checker, { action: 'signOff' }])
  return { ...story, article }
}

export function verdict(room: Newsroom, article: Article, actor: Actor, claim: string, given: Verdict = 'verified', note = ''): Article {
  return room.done(article, actor, { action: 'giveVerdict', claim, verdict: given, note })
}
