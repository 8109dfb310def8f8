import type { OutboxItem } from '@/lib/editorial/article'
import { policiesTold } from '@/lib/editorial/about'
import { canonical } from '@/lib/editorial/canonical'
import type { HouseRules } from '@/lib/editorial/house-laws'
import type { Id } from '@/lib/editorial/people'
import type { Unit } from './store'

/** What the gate asks by: a story may be clear under one and not under the other. */
const gateAsks = ({ evidence, replies }: HouseRules) => canonical({ evidence, replies })
/** What readers' pages print of the newsroom. */
const readersSee = ({ name, timeZone, language, checkersPublic, teamName, sections, about }: HouseRules) => canonical({ policies: policiesTold(about), name, timeZone, language, checkersPublic, teamName, sections: sections.map(({ name: of, medical }) => [of, medical === true]) })

/** What is to be done after settings changed; `ordinal` is the number of the entry that records the change. */
export async function afterSettings(unit: Unit, before: HouseRules, after: HouseRules, ordinal: number): Promise<OutboxItem[]> {
  const settle = gateAsks(before) === gateAsks(after) ? [] : await idsWhere(unit, `"desk" IN ('checking', 'checked')`)
  const render = readersSee(before) === readersSee(after) ? [] : await idsWhere(unit, '"slug" IS NOT NULL')
  const standards: OutboxItem[] = canonical(before) === canonical(after) ? [] : [{ kind: 'standards', key: `standards/house-${ordinal}`, article: '', detail: {} }]
  return [
    ...standards, ...settle.map((article): OutboxItem => ({ kind: 'settle', key: `settle/${article}/house-${ordinal}`, article, detail: {} })),
    ...(readersSee(before) === readersSee(after) ? [] : [{ kind: 'machineFiles', key: `machineFiles/house-${ordinal}`, article: '', detail: {} } satisfies OutboxItem]),
    // The first brings the fronts of all sections with it: some may hold no story any more.
    ...render.map((article, at): OutboxItem => ({ kind: 'publicPage', key: `publicPage/${article}/house-${ordinal}`, article, detail: at === 0 ? { fronts: 'all' } : {} })),
  ]
}

async function idsWhere(unit: Unit, where: string): Promise<Id[]> {
  return (await unit.all(`SELECT "id" FROM "articles" WHERE ${where} ORDER BY "id"`)).map((row) => row['id'] as Id)
}
