import { sha256 } from '../hashes'
import { keyFits } from '../keys'
import { etagOf } from '../pages'
import type { Still } from '../still'
import { finding } from './finding'
import type { Finding } from './finding'

/** Pictures lie where their row says, unaltered; what readers are sent is what was rendered. */
export async function* kept(still: Still, counts: Map<string, number>): AsyncGenerator<Finding> {
  for await (const raw of still.each({ table: 'files', where: '1 = 1', params: [] })) {
    const id = raw['id'] as string
    counts.set('files', (counts.get('files') ?? 0) + 1)
    const content = await still.blobs.get(id)
    if (!content) yield finding('files', id, 'missing: its bytes are not where files lie')
    else if (sha256(content) !== id || content.byteLength !== raw['bytes']) yield finding('files', id, 'altered: it is not the file that was kept')
  }
  for await (const raw of still.each({ table: 'pages', where: '1 = 1', params: [] })) {
    if (etagOf(raw['html'] as string) !== raw['etag']) yield finding('pages', raw['path'] as string, 'altered: it is not what was rendered')
  }
  if (!(await keyFits(still))) yield finding('newsroom_secrets', 'signing', 'altered: it is not the other half of the newest key')
}
