import type { RoomWords } from './desk'
import replies from './en/desk/replies.json'

export const repliesWords: RoomWords<'replies'> = { en: { replies } }
