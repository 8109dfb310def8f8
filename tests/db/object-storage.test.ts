import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '@/db/backup/backup'
import { restore } from '@/db/backup/restore'
import { blobsIn, filesFolder } from '@/db/blobs'
import { getFile, putFile } from '@/db/files'
import { sha256 } from '@/db/hashes'
import { migrate } from '@/db/migrate'
import { blobsAt, objectStorageOf } from '@/db/object-storage'
import { openStill } from '@/db/still'
import { locationOf, openStore, type Location } from '@/db/store'
import { verify } from '@/db/verify/verify'
import { openBucket, type Bucket } from '../support/bucket'
import { migrations } from '../support/engines'

let bucket: Bucket
const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'countersign-bucket-'))
  folders.push(made)
  return made
}
beforeAll(async () => { bucket = await openBucket() })
afterEach(() => { bucket.objects.clear() })
afterAll(async () => {
  await bucket.close()
  await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true })))
})

const content = Buffer.from('the bytes of a study, ünïcode and \0 and all')
const id = sha256(content)
const key = `files/${id.slice(0, 2)}/${id}`

describe('a bucket', () => {
  it('keeps files under their hash, once, each request signed', async () => {
    const blobs = blobsAt(bucket.storage)
    expect([await blobs.has(id), await blobs.get(id)]).toEqual([false, null])
    await blobs.put(id, content)
    expect([...bucket.objects.keys()]).toEqual([key])
    expect(await blobs.get(id)).toEqual(content)
    expect(await blobs.has(id)).toBe(true)
    bucket.objects.set(key, Buffer.from('there before'))
    await blobs.put(id, content)
    expect(bucket.objects.get(key)?.toString()).toBe('there before')
    expect(bucket.refusals).toEqual([])
  })

  it('says so when it does not let us in, is not there, or takes other bytes than were meant', async () => {
    const name = bucket.storage.endpoint
    const stranger = blobsAt({ ...bucket.storage, secret: 'wrong' })
    await expect(stranger.get(id)).rejects.toThrow(`The file storage at ${name} refuses to GET in bucket countersign: it answers 403.`)
    expect(bucket.refusals.splice(0)).toEqual(['SignatureDoesNotMatch'])
    await expect(blobsAt({ ...bucket.storage, bucket: 'elsewhere' }).put(id, content)).rejects.toThrow(`There is no bucket elsewhere at ${name}. Make it, or name another with FILES_S3_BUCKET.`)
    await expect(blobsAt(bucket.storage).put(id, Buffer.from('other bytes'))).rejects.toThrow(/refuses to PUT .* 403/)
    expect(bucket.refusals.splice(0)).toEqual(['XAmzContentSHA256Mismatch'])
    expect(bucket.objects.size).toBe(0)
    await expect(blobsAt({ ...bucket.storage, endpoint: 'http://127.0.0.1:1' }).has(id)).rejects.toThrow('The file storage at http://127.0.0.1:1 cannot be reached (TypeError).')
  })

  it('is asked again when it is busy for a moment', async () => {
    bucket.troubles.push(503, 500)
    await blobsAt(bucket.storage).put(id, content)
    expect(bucket.objects.get(key)).toEqual(content)
  })
})

describe('the settings', () => {
  const all = { FILES_S3_ENDPOINT: 'https://s3.example.org/', FILES_S3_BUCKET: 'papers', FILES_S3_KEY_ID: 'k', FILES_S3_SECRET: 's' }
  const env = (settings: object) => settings as NodeJS.ProcessEnv

  it('name a storage, or none', () => {
    expect(objectStorageOf(env(all))).toEqual({ endpoint: 'https://s3.example.org', bucket: 'papers', region: 'us-east-1', keyId: 'k', secret: 's' })
    expect(objectStorageOf(env({ ...all, FILES_S3_REGION: 'eu-north-1' }))?.region).toBe('eu-north-1')
    expect(objectStorageOf(env({ FILES_S3_REGION: 'eu-north-1', FILES_S3_SECRET: '' }))).toBeUndefined()
    expect(locationOf(env(all), tmpdir()).storage?.bucket).toBe('papers')
  })

  it.each([
    [{ ...all, FILES_S3_BUCKET: '' }, /FILES_S3_BUCKET is missing/], [{ FILES_S3_ENDPOINT: 'https://s3.example.org' }, /FILES_S3_BUCKET and FILES_S3_KEY_ID and FILES_S3_SECRET are missing/],
    [{ ...all, FILES_S3_ENDPOINT: 's3.example.org' }, /must be an address/], [{ ...all, FILES_S3_ENDPOINT: 'https://k:s@s3.example.org' }, /without the bucket, names or passwords/], [{ ...all, FILES_S3_BUCKET: '../x' }, /name of a bucket/],
  ])('%o are a mistake', (settings, why) => {
    expect(() => objectStorageOf(env(settings))).toThrow(why)
  })
})

describe('a newsroom whose files lie in a bucket', () => {
  async function newsroom(): Promise<Location> {
    const location = { dataDir: await folder(), storage: bucket.storage }
    await migrate(location, migrations)
    const store = openStore(location)
    await putFile(store, { content, mediaType: 'application/pdf', width: null, height: null, by: 'p', at: 1 })
    expect((await getFile(store, id))?.content).toEqual(content)
    await store.close()
    return location
  }
  async function findings(location: Location): Promise<string[]> {
    const still = await openStill(location)
    const found: string[] = []
    for await (const one of verify(still, new Map())) found.push(JSON.stringify(one))
    await still.close()
    return found
  }

  it('has none in its folder, and verify looks for them where they are', async () => {
    const location = await newsroom()
    expect([existsSync(filesFolder(location.dataDir)), [...bucket.objects.keys()]]).toEqual([false, [key]])
    expect(await findings(location)).toEqual([])
    bucket.objects.set(key, Buffer.from('altered'))
    expect(await findings(location)).toEqual([expect.stringContaining('altered')])
    bucket.objects.delete(key)
    expect(await findings(location)).toEqual([expect.stringContaining('missing')])
  })

  it('is backed up whole, and restored into a folder or into another bucket', async () => {
    const location = await newsroom()
    const copy = join(await folder(), 'copy')
    expect(await backUp(location, copy)).toMatchObject({ files: 1 })
    expect(await blobsIn(copy).get(id)).toEqual(content)
    bucket.objects.clear()
    const here = { dataDir: await folder() }
    await restore(copy, here, migrations)
    expect([await findings(here), bucket.objects.size]).toEqual([[], 0])
    const there = { dataDir: await folder(), storage: bucket.storage }
    await restore(copy, there, migrations)
    expect([await findings(there), bucket.objects.get(key), existsSync(filesFolder(there.dataDir))]).toEqual([[], content, false])
  })

  it('is not backed up by half', async () => {
    const location = await newsroom()
    bucket.objects.clear()
    const copy = join(await folder(), 'copy')
    await expect(backUp(location, copy)).rejects.toThrow(`The file ${id} is named by the newsroom and is not where files lie`)
    expect(existsSync(copy)).toBe(false)
  })
})
