import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ObjectStorage } from '@/db/object-storage'

/** A bucket that speaks S3's wire format as it is documented, and checks every signature (AWS Signature Version 4) and hash. */
export interface Bucket {
  storage: ObjectStorage
  objects: Map<string, Buffer>
  /** Answers of the next requests instead of the bucket's own. */
  troubles: number[]
  refusals: string[]
  close(): Promise<void>
}

const hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** Recomputed from what arrived, step by step as the documentation says; null when it is right. */
function faultOf(request: IncomingMessage, body: Buffer, { keyId, secret, region }: ObjectStorage): string | null {
  const [, key, day, where, service, signed, signature] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? []
  if (!key || !day || !signed || !signature || !service) return 'MissingSecurityHeader'
  if (key !== keyId) return 'InvalidAccessKeyId'
  if (where !== region || service !== 's3') return 'AuthorizationHeaderMalformed'
  const time = String(request.headers['x-amz-date'])
  if (!time.startsWith(day) || Math.abs(Date.parse(time.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5')) - Date.now()) > 15 * 60_000) return 'RequestTimeTooSkewed'
  const names = signed.split(';')
  if (!names.includes('host') || !names.includes('x-amz-date') || !names.includes('x-amz-content-sha256')) return 'AccessDenied'
  const claimed = String(request.headers['x-amz-content-sha256'])
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== hex(body)) return 'XAmzContentSHA256Mismatch'
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const canonical = [request.method, path, query, ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`), '', signed, claimed].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, hex(canonical)].join('\n')
  const signing = [region, 's3', 'aws4_request'].reduce<Buffer>((before, part) => hmac(before, part), hmac(`AWS4${secret}`, day))
  return timingSafeEqual(hmac(signing, toSign), Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch'
}

function answer({ objects, storage }: Bucket, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const [, bucket, ...rest] = (request.url ?? '').split('/')
  const key = rest.join('/')
  const found = objects.get(key)
  if (bucket !== storage.bucket) response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>')
  else if (request.method === 'PUT') {
    objects.set(key, body)
    response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end()
  } else if (!found) response.writeHead(404).end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>')
  else response.writeHead(200, { 'content-length': found.length }).end(request.method === 'HEAD' ? undefined : found)
}

export async function openBucket(): Promise<Bucket> {
  const bucket: Bucket = {
    storage: { endpoint: '', bucket: 'countersign', region: 'eu-north-1', keyId: 'AKEXAMPLE', secret: 'a/secret+of=the tests' },
    objects: new Map(), troubles: [], refusals: [], close: async () => {},
  }
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray() as Buffer[])
    const trouble = bucket.troubles.shift()
    const fault = faultOf(request, body, bucket.storage)
    if (fault) bucket.refusals.push(fault)
    if (trouble !== undefined) response.writeHead(trouble).end()
    else if (fault) response.writeHead(403).end(`<Error><Code>${fault}</Code></Error>`)
    else answer(bucket, request, response, body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  bucket.storage.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  bucket.close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return bucket
}
