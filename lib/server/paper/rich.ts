import type { ComponentChildren } from 'preact'
import { speak, type Speak } from '@/lib/messages/speak'
import type { Paper } from './story'

type Drawn = (words: ComponentChildren) => ComponentChildren

/** A text of the catalogue with something drawn in it: in place of its tags, and around what they hold, stands what the function of their name makes. */
export function rich({ language }: Pick<Paper, 'language'>, key: Parameters<Speak['rich']>[0], told: Record<string, string | number | Drawn>): ComponentChildren {
  return speak(language).rich(key, told as never) as ComponentChildren
}
