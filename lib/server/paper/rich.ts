import type { ComponentChildren } from 'preact'
import { speak, type Speak } from '@/lib/messages/speak'
import type { Paper } from './story'

type Key = Parameters<Speak>[0]
type Told = Record<string, string | number | ((words: ComponentChildren) => ComponentChildren)>

/** A text of the catalogue with elements in it: each tag of the message is made by the value of its name. */
export function rich({ language }: Pick<Paper, 'language'>, key: Key, told: Told): ComponentChildren {
  // The translator hands on what those make as it is, though its types know React's elements alone.
  const say = speak(language) as unknown as { rich: (key: Key, told: Told) => ComponentChildren }
  return say.rich(key, told)
}
