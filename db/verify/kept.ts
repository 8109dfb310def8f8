import { sha256 } from '../hashes'
import { keyFits } from '../keys'
import { etagOf } from '../pages'
import type { Still } from '../still'
import { finding } from './finding'
import type { Finding } from './finding'

/** Pictures, and what was made of them, lie where their row says, unaltered; what readers are sent is what was rendered. */
export async function* kept(still: Still, counts: Map<string, number>): AsyncGenerator<Finding> {
  for await (const raw of still.each({ table: 'files', where: '1 = 1', params: [] })) {
    const id = raw['id'] as string
    counts.set('files', (counts.get('files') ?? 0) + 1)
    const content = await still.blobs.get(id)
    if (!content) yield finding('files', id, 'missing: its bytes are not where files lie')
    else if (sha256(content) !== id || content.byteLength !== raw['bytes']) yield finding('files', id, 'altered: it is not the file that was kept')
  }
  yield* renditions(still, counts)
  yield* cards(still)
  for await (const raw of still.each({ table: 'pages', where: '1 = 1', params: [] })) {
    if (etagOf(raw['html'] as string) !== raw['etag']) yield finding('pages', raw['path'] as string, 'altered: it is not what was rendered')
  }
  if (!(await keyFits(still))) yield finding('newsroom_secrets', 'signing', 'altered: it is not the other half of the newest key')
}

const remedy = 'node bin/pictures.mjs has it made again from the picture'
const anew = 'node bin/pictures.mjs has it drawn again'

/** What was made of pictures for readers: bytes of its own, of a picture that is kept. */
async function* renditions(still: Still, counts: Map<string, number>): AsyncGenerator<Finding> {
  const kept = new Set((await still.all('SELECT "id" FROM "files"')).map((row) => row['id'] as string))
  for await (const raw of still.each({ table: 'renditions', where: '1 = 1', params: [] })) {
    const [id, of] = [raw['id'] as string, `${String(raw['file'])}/${String(raw['format'])}/${String(raw['width'])}`]
    counts.set('renditions', (counts.get('renditions') ?? 0) + 1)
    if (!kept.has(raw['file'] as string)) yield finding('renditions', of, 'added: no such picture is kept')
    const content = await still.blobs.get(id)
    if (!content) yield finding('renditions', of, `missing: its bytes are not where files lie; ${remedy}`)
    else if (sha256(content) !== id || content.byteLength !== raw['bytes']) yield finding('renditions', of, `altered: it is not what was made of the picture; ${remedy}`)
  }
}

/** A story's social card: bytes of its own, of a story there is. */
async function* cards(still: Still): AsyncGenerator<Finding> {
  const stories = new Set((await still.all('SELECT "id" FROM "articles"')).map((row) => row['id'] as string))
  for await (const raw of still.each({ table: 'socialCards', where: '"id" IS NOT NULL', params: [] })) {
    const [article, id] = [raw['article'] as string, raw['id'] as string]
    if (!stories.has(article)) yield finding('social_cards', article, 'added: there is no such story')
    const content = await still.blobs.get(id)
    if (!content) yield finding('social_cards', article, `missing: its bytes are not where files lie; ${anew}`)
    else if (sha256(content) !== id || content.byteLength !== raw['bytes']) yield finding('social_cards', article, `altered: it is not what was drawn; ${anew}`)
  }
}
