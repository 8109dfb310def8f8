import type { RoomWords } from './desk'
import sources from './en/desk/sources.json'

export const sourcesWords: RoomWords<'sources'> = { en: { sources } }
