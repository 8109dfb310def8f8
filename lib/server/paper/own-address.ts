import type { Paper } from './story'

/** The whole address of a page of the paper, its letters of other scripts written as browsers send them. */
export function ownAddress({ address }: Pick<Paper, 'address'>, path: string): string {
  return new URL(`${address}${path}`).href
}
