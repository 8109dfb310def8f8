import { AwsClient } from 'aws4fetch'
import type { Blobs } from './blobs'

/** A bucket of an S3-compatible storage. */
export interface ObjectStorage {
  /** Its address without the bucket: https://s3.eu-central-1.amazonaws.com. */
  endpoint: string
  bucket: string
  region: string
  keyId: string
  secret: string
}

const needed = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_KEY_ID', 'FILES_S3_SECRET'] as const

/** The storage that the environment names; none means the data folder. Half of one is a mistake, and says so. */
export function objectStorageOf(env: NodeJS.ProcessEnv): ObjectStorage | undefined {
  const [endpoint, bucket, keyId, secret] = needed.map((name) => env[name] || undefined)
  if (endpoint && bucket && keyId && secret) return { endpoint: soundEndpoint(endpoint), bucket: soundBucket(bucket), region: env['FILES_S3_REGION'] || 'us-east-1', keyId, secret }
  if (needed.every((name) => !env[name])) return undefined
  throw new Error(`Files are to lie in an object storage, but ${needed.filter((name) => !env[name]).join(' and ')} ${needed.filter((name) => !env[name]).length === 1 ? 'is' : 'are'} missing. Set all of ${needed.join(', ')}, or none to keep files in the data folder.`)
}

function soundEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search) throw new Error('FILES_S3_ENDPOINT must be an address that begins with https:// (or http://), without the bucket, names or passwords.')
  return url.href.replace(/\/+$/, '')
}

function soundBucket(bucket: string): string {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error('FILES_S3_BUCKET must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens.')
  return bucket
}

const patience = 60_000
const retries = 3

/** Files in a bucket, under the same names as in the folder. The storage is told each file's SHA-256 and checks what arrives. */
export function blobsAt(storage: ObjectStorage): Blobs {
  const client = new AwsClient({ accessKeyId: storage.keyId, secretAccessKey: storage.secret, region: storage.region, service: 's3', retries })
  const ask = async (method: string, id: string, init: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {}): Promise<Response> => {
    const address = `${storage.endpoint}/${storage.bucket}/files/${id.slice(0, 2)}/${id}`
    const response = await client.fetch(address, { method, ...init, redirect: 'error', signal: AbortSignal.timeout(patience) }).catch((error: Error) => {
      throw new Error(`The file storage at ${storage.endpoint} cannot be reached (${error.name}).`)
    })
    if (response.ok || response.status === 404) return response
    await response.body?.cancel()
    throw new Error(`The file storage at ${storage.endpoint} refuses to ${method} in bucket ${storage.bucket}: it answers ${response.status}.`)
  }
  const has = async (id: string) => (await ask('HEAD', id)).ok
  return {
    has,
    get: async (id) => {
      const response = await ask('GET', id)
      if (response.ok) return Buffer.from(await response.arrayBuffer())
      await response.body?.cancel()
      return null
    },
    put: async (id, bytes, anew = false) => {
      if (!anew && (await has(id))) return
      const response = await ask('PUT', id, { body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': id } })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`There is no bucket ${storage.bucket} at ${storage.endpoint}. Make it, or name another with FILES_S3_BUCKET.`)
    },
  }
}
