import type { Import, SourceFile } from './source-files'

interface Gate {
  /** What is meant: own files by their path from the root, packages by their name. */
  to: RegExp
  /** The taking of types alone is free, for types leave no trace in what runs. */
  typesAreFree?: boolean
  why: string
}

export interface Room {
  folder: string
  /** Own files it may take from, besides itself. */
  mayUse: RegExp
  why: string
  /** What it must not take, in words for each. */
  never: Gate[]
}

const PAGES = /^(next|next-auth|react|react-dom|preact)(\/|$)/
const ROWS = /^(drizzle-orm|drizzle-kit|better-sqlite3|pg)(\/|$)/
const NODE = /^(node:|server-only$)/

/** Who may import whom: the table of the house, with its reasons. */
export const rooms: Room[] = [
  {
    folder: 'lib/editorial',
    mayUse: /^$/,
    why: 'The law knows nobody. A rule that needs a page, a row or a session is not a rule yet: have the fact handed in.',
    never: [{ to: /^(?!(xstate|zod)(\/|$))/, why: 'The law is pure: XState and zod are all it needs. Files, clocks and frameworks are handed in by whoever asks.' }],
  },
  {
    folder: 'lib/assistance',
    mayUse: /^lib\/editorial\//,
    why: 'Assistance proposes and never rules: words in, proposals out. It may know the law\'s types and nothing else.',
    never: [
      { to: /^lib\/editorial\//, typesAreFree: true, why: 'Assistance may know the law\'s types, not apply it: what a proposal is worth is decided by a person.' },
      { to: PAGES, why: 'Assistance is pure text work and must run without a page.' },
      { to: ROWS, why: 'Assistance is pure text work and must run without a store.' },
      { to: /^xstate/, why: 'Only may.ts asks the machine.' },
    ],
  },
  {
    folder: 'lib/editor',
    mayUse: /^lib\/editorial\//,
    why: 'The paper is shown in a browser and on the server alike: it knows neither the store nor the session.',
    never: [
      { to: /^lib\/editorial\/(decide|may|machine|rules|gate|deeds\/.*)$/, typesAreFree: true, why: 'The paper shows where claims sit; what may be done is asked of the server.' },
      { to: /^next(-auth)?(\/|$)/, why: 'The paper is React and ProseMirror only, so that it can be tried without a server.' },
      { to: ROWS, why: 'The paper knows no rows.' },
      { to: NODE, why: 'The paper runs in the browser too.' },
      { to: /^xstate/, why: 'Only may.ts asks the machine.' },
    ],
  },
  {
    folder: 'db',
    mayUse: /^lib\/editorial\//,
    why: 'The store keeps what was decided. It also runs from the command line, where no page and no session exist.',
    never: [
      { to: PAGES, why: 'The store runs without pages: migrations, verify and backup need it so.' },
      { to: /^server-only$/, why: '`server-only` throws outside React\'s server, and the command line is outside.' },
      { to: /^xstate/, why: 'Only may.ts asks the machine.' },
    ],
  },
  {
    folder: 'lib/messages',
    mayUse: /^$/,
    why: 'Catalogues are texts. Who needs a text hands in what it says.',
    never: [
      { to: ROWS, why: 'Texts know no rows.' },
      { to: NODE, why: 'Texts are said in the browser too.' },
      { to: /^xstate/, why: 'Only may.ts asks the machine.' },
    ],
  },
  {
    folder: 'lib/server',
    mayUse: /^(lib\/(editorial|assistance|editor|messages)\/|db\/)/,
    why: 'The door does not know the pages behind it; they come to it.',
    never: [
      { to: ROWS, why: 'Rows never leave db/: ask the store, in the newsroom\'s words.' },
      { to: /^lib\/editorial\/machine$/, typesAreFree: true, why: 'Only may.ts asks the machine.' },
      { to: /^xstate/, why: 'Only may.ts asks the machine.' },
    ],
  },
  {
    folder: 'app',
    mayUse: /^lib\/(editorial|editor|messages|server)\//,
    why: 'Pages ask lib/server, which knows who is asking. What comes from assistance or the store reaches a page through it.',
    never: [
      { to: /^lib\/editorial\/(decide|may|machine|rules|gate|signatures|coverage|facts|deeds\/.*)$/, typesAreFree: true, why: 'Pages do not judge: they render what `offered` says and send the rest to perform.' },
      { to: ROWS, why: 'Pages never see a row: ask lib/server, which knows who is asking.' },
      { to: /^xstate/, why: 'The machine is asked on the server, once, by may.ts.' },
    ],
  },
  {
    folder: 'bin',
    mayUse: /^(lib\/(editorial|editor|assistance)\/|lib\/server\/secrets$|db\/)/,
    why: 'Command tools run without the server: take what you need from db or the law.',
    never: [
      { to: PAGES, why: 'Command tools have no pages.' },
      { to: /^server-only$/, why: '`server-only` throws outside React\'s server, and the command line is outside.' },
    ],
  },
]

// The files Next finds by their name at the root belong to the server.
const ROOT_FILES = /^(instrumentation|proxy|middleware)(-client)?\.ts$/

export const roomOf = (path: string): Room | undefined =>
  rooms.find(({ folder }) => path.startsWith(`${folder}/`)) ?? (ROOT_FILES.test(path) ? rooms.find(({ folder }) => folder === 'lib/server') : undefined)

function reasonAgainst(room: Room, taken: Import): string | undefined {
  const gate = room.never.find(({ to, typesAreFree }) => to.test(taken.to) && !(typesAreFree && taken.typeOnly))
  if (taken.ours && taken.to.startsWith(`${room.folder}/`)) return undefined
  if (taken.ours && !room.mayUse.test(taken.to)) return room.why
  // A package's gate must not catch our own files, and the other way round.
  return gate?.why
}

/** Every import of this file that its room does not allow, each with the reason. */
export const trespass = (room: Room, file: SourceFile): string[] =>
  file.imports.flatMap(taken => {
    const why = reasonAgainst(room, taken)
    return why ? [`${file.path} imports ${taken.to} — ${why}`] : []
  })
