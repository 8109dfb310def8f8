export interface Face {
  name: string
  /** The whole face, inside node_modules. */
  from: string
  letters: string
  /** Its name in dist/fonts, and under /paper/. */
  file: string
}
export function faces(): Face[]
export function hasFaces(): boolean
export function ensureFaces(): Promise<void>
