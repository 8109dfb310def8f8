import { sha256 } from '@/db/hashes'
import { signed } from '@/db/keys'
import type { Store } from '@/db/store'
import { canonical } from '@/lib/editorial/canonical'
import { inertCanonical, type Part } from './part'

export const format = 'countersign-check-file/1'

export interface Manifest {
  article: string
  newsroom: string
  made: string
  /** What the article's history ended with when this was made. */
  history: string | null
}

/** The parts, the list of their hashes, and the seal that signs it. bin/check-file.mjs reads it back. */
export async function sealed(store: Store, parts: readonly Part[], about: Manifest, now: number): Promise<string> {
  const manifest = manifestOf(parts, about)
  const statement = (id: string, x: string) => ({ format, kid: id, manifest: sha256(manifest), x })
  const { key, signature } = await signed(store, now, ({ id, x }) => canonical(statement(id, x)))
  const seal = canonical({ ...statement(key.id, key.x), signature })
  return `${parts.map(({ text }) => text).join('')}<script type="application/json" id="manifest">\n${manifest}\n</script>\n<script type="application/json" id="seal">\n${seal}\n</script>\n</body>\n</html>\n`
}

function manifestOf(parts: readonly Part[], about: Manifest): string {
  if (new Set(parts.map(({ name }) => name)).size !== parts.length) throw new Error('Two parts of a check file have the same name.')
  return `${inertCanonical({ ...about, format }).slice(0, -1)},"parts":[\n${listOf(parts)}\n]}`
}

const listOf = (parts: readonly Part[]): string => parts.map(({ name, text }) => inertCanonical({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) })).join(',\n')

/** Whether a file made before has these very parts and this key: then it need not be made again, and its time stays true. */
export const isSame = (file: string, parts: readonly Part[], kid: string): boolean =>
  file.includes(`"parts":[\n${listOf(parts)}\n]}\n</script>\n`) && file.includes(`"kid":"${kid}"`)
