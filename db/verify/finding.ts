/** Something that does not add up, and the row it is about: `table id`. */
export interface Finding {
  table: string
  id: string
  wrong: string
}

export const finding = (table: string, id: string, wrong: string): Finding => ({ table, id, wrong })
export const told = ({ table, id, wrong }: Finding): string => `${table} ${id}: ${wrong}`

export const altered = 'altered: it is not what was written'
export const added = 'added: no history entry names it'
export const missing = 'missing: the history names it'
