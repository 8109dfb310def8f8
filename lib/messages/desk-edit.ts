import type { RoomWords } from './desk'
import edit from './en/desk/edit.json'

export const editWords: RoomWords<'edit'> = { en: { edit } }
