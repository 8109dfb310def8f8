import { speak } from '@/lib/messages/speak'
import type { CardWords } from '../social-card/says'
import type { PublicStory } from './story'
import { derivedLine } from './words'

/** What a story's social card says: its headline and the derived line, which never say more there than on the page. */
export function cardWords(story: PublicStory): CardWords {
  const { paper, record, section, headline, language } = story
  const { title, sound, parts } = derivedLine(story)
  const say = speak(paper.language)
  const again = record.reopened.claims.length + record.reopened.sentences
  const { claims, sources } = record.counts
  const under = record.check.level === 'self' ? (parts[0] ?? '') : again > 0 ? say('data.card.again', { count: again }) : say('data.card.rests', { claims, sources })
  return { paper: paper.name, section, headline, line: title, under, sound, language, spoken: paper.language }
}

/** The card in words, for whoever cannot see it. */
export function cardInWords(story: PublicStory): string {
  const { paper, headline, line, under } = cardWords(story)
  return speak(story.paper.language)('data.card.alt', { paper, headline, line, under })
}
