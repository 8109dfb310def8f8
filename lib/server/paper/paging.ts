/** How many stories stand on a page of a list. */
export const pageOfList = 40
const most = 2_000

/** The page asked for in an address; null for what is none. */
export function pageNumber(asked: string | null): number | null {
  if (asked === null || asked === '') return 1
  return /^[1-9]\d{0,3}$/.test(asked) && Number(asked) <= most ? Number(asked) : null
}

export const pieceOf = (number: number): { limit: number; offset: number } => ({ limit: pageOfList, offset: (number - 1) * pageOfList })
