/**
 * House rules: what a newsroom decides for itself, who decides it, and the shape of each decision. Nothing else says who may
 * change them. Evidence, replies and levels are research; what readers are told the newsroom is called is the house's; what
 * it says of itself either may set.
 */
import { z } from 'zod'
import { aboutShape, type About } from './about'
import { checkLevels, type CheckLevel } from './article'
import { evidenceRules, type EvidenceRules } from './evidence-rules'
import { isLanguage } from './languages'
import { isOneOfRoles, roleNames, type Actor, type Role } from './people'
import { typed } from './typed'
import type { RefusalView } from './view'

/** Every house rule that can be changed, as it is in force. */
export interface HouseRules {
  /** What a verified claim of each kind must rest on. */
  evidence: EvidenceRules
  /** Check levels whose gate asks for the right-of-reply grid. */
  replies: CheckLevel[]
  /** Sections, the check levels each may use, and whether its stories inform about medicine. */
  sections: { name: string; levels: CheckLevel[]; medical?: true | undefined }[]
  name: string
  /** An IANA name. */
  timeZone: string
  /** BCP 47: what readers' pages are in, as far as there are texts, and what a new story is taken to be in. */
  language: string
  /** Whether readers see the names of those who checked; else the team is named. */
  checkersPublic: boolean
  teamName: string
  /** What the newsroom says of itself on its page of standards. */
  about: About
}

const levels = z.array(z.enum(checkLevels)).transform((given) => checkLevels.filter((level) => given.includes(level)))
const named = (what: string, most: number) => typed().trim().min(1, `Write ${what}.`).max(most, `At most ${most} characters.`)

/** A row whose name was emptied is a section taken away. */
const section = z.object({ name: typed().trim().max(80, 'A section’s name may have at most 80 characters.'), levels, medical: z.literal(true).optional() })
  .refine(({ name, levels: allowed }) => name === '' || allowed.length > 0, { path: ['levels'], error: 'Say which checks this section may use: at least one.' })
const sections = z.array(section).max(200, 'At most 200 sections.').superRefine((rows, context) => {
  const seen = new Set<string>()
  rows.forEach(({ name }, at) => {
    if (name !== '' && seen.has(name.toLowerCase())) context.addIssue({ code: 'custom', path: [at, 'name'], message: `There are two sections called “${name}”.` })
    seen.add(name.toLowerCase())
  })
}).transform((rows) => rows.filter(({ name }) => name !== '')).refine((rows) => rows.length > 0, 'Keep at least one section: stories are written for one.')

export const houseShapes = {
  setEvidenceRules: z.object({ evidence: evidenceRules }),
  setReplies: z.object({ replies: levels }),
  setLevels: z.object({ sections }),
  setNewsroom: z.object({
    name: named('the newsroom’s name', 120), timeZone: z.string().max(64).refine(isZone, 'There is no such time zone. Write one such as Europe/Lisbon.'),
    /** Left out, it stays. */
    language: z.string().max(35).refine(isLanguage, 'There is no such language. Choose one of the list.').optional(),
    checkersPublic: z.boolean(), teamName: named('what readers are told the checkers are called', 120),
  }),
  setAbout: z.object({ about: aboutShape }),
} as const

export type HouseAct = keyof typeof houseShapes
export const houseActs = Object.keys(houseShapes) as HouseAct[]
export type HouseAsked = { [A in HouseAct]: { action: A } & z.output<(typeof houseShapes)[A]> }[HouseAct]

/** Label on a button, the past participle the house's history uses, and the roles that decide: each of them may. */
export const houseLaws: Record<HouseAct, { label: string; done: string; who: readonly Role[] }> = {
  setEvidenceRules: { label: 'Set what evidence is asked for', done: 'evidence rules set', who: ['head'] },
  setReplies: { label: 'Set where replies are asked for', done: 'right of reply set', who: ['head'] },
  setLevels: { label: 'Set the sections and their checks', done: 'sections and levels set', who: ['head'] },
  setNewsroom: { label: 'Set what the newsroom is called', done: 'newsroom set', who: ['administrator'] },
  setAbout: { label: 'Set what the newsroom says of itself', done: 'what the newsroom says of itself set', who: ['administrator', 'head'] },
}

/** The parts of the rules an act sets: what its asker saw, and what may have changed meanwhile. */
export function partOf(act: HouseAct, { evidence, replies, sections: kept, name, timeZone, language, checkersPublic, teamName, about }: HouseRules): Partial<HouseRules> {
  if (act === 'setEvidenceRules') return { evidence }
  if (act === 'setReplies') return { replies }
  if (act === 'setAbout') return { about }
  return act === 'setLevels' ? { sections: kept } : { name, timeZone, language, checkersPublic, teamName }
}

/** Why somebody may not change this; null where they may. */
export function houseRefusal(act: HouseAct, actor: Pick<Actor, 'roles'>): RefusalView | null {
  const { who, label } = houseLaws[act]
  if (isOneOfRoles(actor, who)) return null
  return { rule: 'mayDoThis', about: 'person', href: '/rules', sentence: `Only ${decidersOf(act)} may do this: ${label.toLowerCase()}.` }
}

/** "an administrator or the head of research". */
export const decidersOf = (act: HouseAct): string => houseLaws[act].who.map((role) => `${role === 'head' ? 'the' : 'an'} ${roleNames[role]}`).join(' or ')

/** What somebody is offered on the house's rules. Reading them is everybody's. */
export function houseOffers(actor: Pick<Actor, 'roles'>): { action: HouseAct; label: string; refusals: RefusalView[] }[] {
  return houseActs.filter((act) => houseRefusal(act, actor) === null).map((action) => ({ action, label: houseLaws[action].label, refusals: [] }))
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' && /^[A-Za-z]/.test(zone)
  } catch {
    return false
  }
}
