export interface Finding {
  part: string
  what: string
  unsure?: boolean
}
export interface Result {
  findings: Finding[]
  manifest: { article: string; newsroom: string; made: string; history: string | null; parts: { name: string; bytes: number; sha256: string }[] } | null
  key: { kid: string; x: string; manifest: string; signature: string } | null
}
export function verifyCheckFile(bytes: Uint8Array): Result
export function keysIn(said: string): { kid: string; from?: string; until?: string | null; lost?: boolean }[] | null
export function wrongWithKey(kid: string, made: string, keys: readonly { kid: string }[]): string
export function contradictions(bytes: Uint8Array): string[]
