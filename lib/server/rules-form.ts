import 'server-only'
import { aboutFields } from '@/lib/editorial/about'
import { claimKinds } from '@/lib/editorial/article'
import type { HouseAct } from '@/lib/editorial/house-laws'

// The forms of the rules page, read into what the house's law is asked: names with dots are fields inside fields.

const one = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function sections(form: FormData): { name: string; levels: FormDataEntryValue[]; medical?: true }[] {
  const rows: ReturnType<typeof sections> = []
  for (let at = 0; form.has(`sections.${at}.name`); at++) rows.push({ name: one(form, `sections.${at}.name`), levels: form.getAll(`sections.${at}.levels`), ...(one(form, `sections.${at}.medical`) === 'yes' ? { medical: true } : {}) })
  return rows
}

export const answersTo: Record<HouseAct, (form: FormData) => unknown> = {
  setEvidenceRules: (form) => ({
    evidence: Object.fromEntries(claimKinds.map((kind) => [kind, { primary: one(form, `evidence.${kind}.primary`), secondary: one(form, `evidence.${kind}.secondary`) }])),
  }),
  setReplies: (form) => ({ replies: form.getAll('replies') }),
  setLevels: (form) => ({ sections: sections(form) }),
  setNewsroom: (form) => ({ name: one(form, 'name'), timeZone: one(form, 'timeZone'), ...(form.has('language') ? { language: one(form, 'language') } : {}), teamName: one(form, 'teamName'), checkersPublic: one(form, 'checkersPublic') === 'yes' }),
  setAbout: (form) => ({ about: Object.fromEntries(aboutFields.map((field) => [field, one(form, `about.${field}`)])) }),
}
