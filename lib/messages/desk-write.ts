import type { RoomWords } from './desk'
import write from './en/desk/write.json'

export const writeWords: RoomWords<'write'> = { en: { write } }
