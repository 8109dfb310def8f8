import type { RoomWords } from './desk'
import dialogs from './en/desk/dialogs.json'
import galley from './en/desk/galley.json'
import names from './en/desk/names.json'

/** The words of every page that works on a story. */
export const galleyWords: RoomWords<'galley' | 'dialogs' | 'names'> = { en: { galley, dialogs, names } }
