import account from './en/desk/account.json'
import apiDocs from './en/desk/api-docs.json'
import calls from './en/desk/calls.json'
import copy from './en/desk/copy.json'
import desk from './en/desk/desk.json'
import dialogs from './en/desk/dialogs.json'
import edit from './en/desk/edit.json'
import frame from './en/desk/frame.json'
import galley from './en/desk/galley.json'
import handbook from './en/desk/handbook.json'
import history from './en/desk/history.json'
import house from './en/desk/house.json'
import inbox from './en/desk/inbox.json'
import names from './en/desk/names.json'
import newStory from './en/desk/new-story.json'
import outside from './en/desk/outside.json'
import paperDesk from './en/desk/paper-desk.json'
import people from './en/desk/people.json'
import queue from './en/desk/queue.json'
import record from './en/desk/record.json'
import replies from './en/desk/replies.json'
import rules from './en/desk/rules.json'
import signIn from './en/desk/sign-in.json'
import sources from './en/desk/sources.json'
import story from './en/desk/story.json'
import write from './en/desk/write.json'

/** The texts of the newsroom's own pages by room, in ICU message syntax: one file for each room. */
const en = {
  account, apiDocs, calls, copy, desk, dialogs, edit, frame,
  galley, handbook, history, house, inbox, names, newStory, outside,
  paperDesk, people, queue, record, replies, rules, signIn, sources,
  story, write,
}

/** English is the measure: a room or a key that another language lacks does not compile. */
export type DeskWords = typeof en
export type DeskRoom = keyof DeskWords

export const deskCatalogues = { en } satisfies Record<string, DeskWords>
export type DeskLanguage = keyof typeof deskCatalogues

/** The language the newsroom's own pages speak. Chosen here and nowhere else. */
export const deskLanguage: DeskLanguage = 'en'

/**
 * Rooms with so many words that they are part of the script, which a browser keeps, and not of each page: the file
 * beside this one that is named after them holds them in every language.
 */
export type RoomWords<Room extends DeskRoom> = Record<DeskLanguage, Pick<DeskWords, Room>>

declare module 'next-intl' {
  interface AppConfig {
    Messages: DeskWords
  }
}
