#!/usr/bin/env node
// Verifies a check file: that every byte of it is as the newsroom signed it, and, with --key, whose newsroom that is.
//   node check-file.mjs verify FILE [--key KEY] [--json]
// KEY is the newsroom's list of keys (/.well-known/countersign-keys.json, saved), one public key (JWK or PEM) in a file, or a
// key's id as text. Needs Node 20 or newer, this one file, and no network. Exit code 0: as signed; 1: not; 2: not understood.
import { createHash, createPublicKey, verify as signatureHolds } from 'node:crypto'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FORMAT = 'countersign-check-file/1'
const MANIFEST = Buffer.from('<script type="application/json" id="manifest">\n')
const MANIFEST_END = Buffer.from('\n</script>\n')
const SEAL = Buffer.from('<script type="application/json" id="seal">\n')
const SEAL_END = Buffer.from('\n</script>\n</body>\n</html>\n')

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const thumbprint = (x) => createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url')
const parsed = (text) => { try { return JSON.parse(text) } catch { return null } }

/** @returns what was found: `findings` is empty where the file is as signed by `key`. */
export function verifyCheckFile(bytes) {
  const findings = []
  const { body, manifest, seal } = cut(bytes)
  if (!manifest && !seal) return { findings: [{ part: 'the file', what: 'is no check file: it has neither a manifest nor a seal' }], manifest: null, key: null }
  const sealed = seal && readSeal(seal)
  if (!sealed) findings.push({ part: 'the seal', what: wrongWithSeal(seal) })
  const list = manifest && readManifest(manifest)
  const listHolds = list && (!sealed || sha256(list.text) === sealed.manifest)
  if (!listHolds) findings.push({ part: 'the manifest', what: 'altered' })
  if (list) for (const found of compared(body, list.parts)) findings.push(listHolds ? found : { ...found, what: `${found.what}; or the manifest’s line about it was`, unsure: true })
  return { findings, manifest: list, key: sealed }
}

/* ---- the three pieces: the body, the manifest that lists its parts, the seal that signs the manifest ---------------- */

function cut(bytes) {
  const at = bytes.lastIndexOf(MANIFEST)
  const sealAt = bytes.lastIndexOf(SEAL)
  if (at === -1) return { body: bytes, manifest: null, seal: sealAt === -1 ? null : bytes.subarray(sealAt) }
  const closes = bytes.indexOf(MANIFEST_END, at)
  const end = sealAt > at ? sealAt : closes === -1 ? bytes.length : closes + MANIFEST_END.length
  return { body: bytes.subarray(0, at), manifest: bytes.subarray(at, end), seal: bytes.subarray(end) }
}

function readManifest(bytes) {
  if (!bytes.subarray(-MANIFEST_END.length).equals(MANIFEST_END)) return null
  const text = bytes.subarray(MANIFEST.length, bytes.length - MANIFEST_END.length)
  const list = parsed(text.toString())
  const isPart = (part) => part && typeof part.name === 'string' && Number.isSafeInteger(part.bytes) && part.bytes > 0 && typeof part.sha256 === 'string'
  return list?.format === FORMAT && Array.isArray(list.parts) && list.parts.every(isPart) ? { ...list, text } : null
}

const statementOf = ({ kid, manifest, x }) => JSON.stringify({ format: FORMAT, kid, manifest, x })
const sealOf = ({ kid, manifest, signature, x }) => JSON.stringify({ format: FORMAT, kid, manifest, signature, x })

/** The seal where it holds: written in the only way there is, its key's id right, and its signature that key's. */
function readSeal(bytes) {
  const seal = parsed(bytes.subarray(SEAL.length, -SEAL_END.length).toString())
  if (!seal || [seal.kid, seal.manifest, seal.signature, seal.x].some((one) => typeof one !== 'string')) return null
  if (!Buffer.concat([SEAL, Buffer.from(sealOf(seal)), SEAL_END]).equals(bytes) || thumbprint(seal.x) !== seal.kid) return null
  const signature = Buffer.from(seal.signature, 'base64url')
  if (signature.toString('base64url') !== seal.signature) return null
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: seal.x }, format: 'jwk' })
    return signatureHolds(null, Buffer.from(statementOf(seal)), key, signature) ? seal : null
  } catch {
    return null
  }
}

function wrongWithSeal(seal) {
  if (!seal) return 'missing or altered at its beginning'
  const end = seal.indexOf(SEAL_END)
  return end !== -1 && readSeal(seal.subarray(0, end + SEAL_END.length)) ? 'something was added behind it' : 'altered'
}

/* ---- the parts: every byte of the body belongs to one of them ------------------------------------------------------- */

const fits = (body, at, part) => at >= 0 && at + part.bytes <= body.length && sha256(body.subarray(at, at + part.bytes)) === part.sha256

/** From the front and from the back as far as parts are as signed; what lies between is looked at line by line. */
export function compared(body, parts) {
  let [from, first, to, last] = [0, 0, body.length, parts.length]
  while (first < parts.length && fits(body, from, parts[first])) from += parts[first++].bytes
  while (last > first && to - parts[last - 1].bytes >= from && fits(body, to - parts[last - 1].bytes, parts[last - 1])) to -= parts[--last].bytes
  const middle = parts.slice(first, last)
  if (middle.length === 0) return from === to ? [] : [{ part: first === 0 ? 'the beginning' : `the place after ${parts[first - 1].name}`, what: `something was added: ${words(body.subarray(from, to))}` }]
  if (middle.length === 1) return [from === to ? { part: middle[0].name, what: 'missing' } : altered(middle[0], body.subarray(from, to))]
  return among(body, from, to, middle)
}

/** Parts are whole lines, so one that was moved begins at the beginning of a line and ends at the end of one. */
function among(body, from, to, parts) {
  const starts = []
  for (let at = from; at < to; at = body.indexOf(10, at) + 1 || to) starts.push(at)
  const lines = new Set([...starts, to])
  const found = []
  for (const [order, part] of parts.entries()) {
    const free = (at) => found.every((other) => at + part.bytes <= other.at || at >= other.at + other.bytes)
    const at = starts.find((start) => lines.has(start + part.bytes) && free(start) && fits(body, start, part))
    if (at !== undefined) found.push({ order, at, bytes: part.bytes, part })
  }
  found.sort((a, b) => a.at - b.at)
  const inOrder = found.toSorted((a, b) => a.order - b.order)
  const moved = found.filter((one, n) => inOrder[n] !== one).map(({ order, part }) => ({ order, part: part.name, what: 'as signed, but not in its place' }))
  return [...moved, ...rest(body, from, to, parts, found)].sort((a, b) => a.order - b.order).map(({ part, what }) => ({ part, what }))
}

/** What is not there as signed is altered where other bytes stand in its place, and else missing; bytes in nobody's place were added. */
function rest(body, from, to, parts, found) {
  const gaps = new Map()
  let at = from
  for (const one of [...found, { at: to, bytes: 0 }]) {
    if (one.at > at) gaps.set(at, { bytes: body.subarray(at, one.at), isUsed: false })
    at = one.at + one.bytes
  }
  const findings = parts.flatMap((part, order) => {
    if (found.some((one) => one.order === order)) return []
    const before = found.filter((one) => one.order < order).sort((a, b) => b.order - a.order)[0]
    const gap = gaps.get(before ? before.at + before.bytes : from)
    if (!gap) return [{ order, part: part.name, what: 'missing' }]
    gap.isUsed = true
    return [{ order, ...altered(part, gap.bytes.subarray(0, part.bytes)) }]
  })
  const added = [...gaps.values()].filter(({ isUsed }) => !isUsed).map(({ bytes }) => ({ order: parts.length, part: 'a part nobody signed', what: `was added: ${words(bytes)}` }))
  return [...findings, ...added]
}

const altered = (part, now) => ({ part: part.name, what: `altered; it now reads ${words(now)}` })

/** Bytes as a person may read them on a terminal: no markup, no control characters, not too much. */
function words(bytes) {
  const text = bytes.subarray(0, 2_000).toString().replace(/<[^>]*>/g, ' ').replace(/[\p{C}\s]+/gu, ' ').trim()
  return text === '' ? 'nothing but markup' : `“${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`
}

/* ---- whose key it is ------------------------------------------------------------------------------------------------ */

/** What was said about the key, as a list of keys; null where it cannot be read. */
export function keysIn(said) {
  const text = said.trim()
  const json = parsed(text)
  if (Array.isArray(json?.keys)) return json.keys.filter((key) => typeof key?.x === 'string').map((key) => ({ ...key, kid: thumbprint(key.x) }))
  if (typeof json?.x === 'string') return [{ ...json, kid: thumbprint(json.x) }]
  if (/^[\w-]{43}$/.test(text)) return [{ kid: text }]
  try {
    const { x } = createPublicKey(text).export({ format: 'jwk' })
    return [{ kid: thumbprint(x) }]
  } catch {
    return null
  }
}

/** Why this key, among those somebody trusts, does not make the file theirs; '' where it does. */
export function wrongWithKey(kid, made, keys) {
  const key = keys.find((one) => one.kid === kid)
  if (!key) return `It is signed with the key ${kid}, which is not among the keys you named.`
  if (key.lost === true) return `It is signed with the key ${kid}, which the newsroom says was lost: somebody else may have signed this.`
  const isBefore = typeof key.from === 'string' && Date.parse(made) < Date.parse(key.from)
  const isAfter = typeof key.until === 'string' && Date.parse(made) > Date.parse(key.until)
  return isBefore || isAfter ? `It says it was made at ${made}, when the key ${kid} was not in use.` : ''
}

/* ---- what it says, once it is known to be as signed ------------------------------------------------------------------ */

const block = (bytes, id) => parsed(new RegExp(`<script type="[^"]*" id="${id}">\n([^]*?)\n</script>`).exec(bytes.toString())?.[1] ?? '')

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/** What does not fit together in a file that is as signed: then it was made wrongly. */
export function contradictions(bytes) {
  const [article, text, story, collection] = ['article', 'text', 'story', 'annotations'].map((id) => block(bytes, id))
  if (!article || !text || !story || !collection) return ['Some of its data cannot be read.']
  const letters = [...text.blocks.map((one) => one.text).join('\n')]
  const wrong = collection.first.items.filter(({ target: { selector: [quote, position] } }) => position && letters.slice(position.start, position.end).join('') !== quote.exact)
  return [
    ...wrong.map((one) => `Claim ${one['cs:number']} does not stand where its annotation says.`),
    ...(sha256(canonical(story)) === article.textHash ? [] : ['The stored text does not have the hash that the receipt names.']),
  ]
}

/* ---- the command ----------------------------------------------------------------------------------------------------- */

const many = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`

function told({ findings, manifest, key }, keys, bytes) {
  if (findings.length > 0) return ['NOT as it was signed:', ...findings.map(({ part, what }) => `  ${part}: ${what}`)]
  const wrong = [...contradictions(bytes), ...(keys ? [wrongWithKey(key.kid, manifest.made, keys)] : [])].filter((one) => one !== '')
  const whole = `Every byte is as it was signed: ${many(manifest.parts.length, 'part')}, signed ${manifest.made} with the key ${key.kid}.`
  if (wrong.length > 0) return ['NOT to be relied on:', ...wrong.map((one) => `  ${one}`), whole]
  const whose = keys ? 'That key is among those you named.' : `That proves that nobody altered it since, not whose it is: the file calls itself one of ${words(Buffer.from(manifest.newsroom))}, and anybody can make such a file with a key of their own. Get that newsroom’s keys from /.well-known/countersign-keys.json at the address you know, and say --key FILE.`
  return [whole, whose, `Article: ${words(Buffer.from(manifest.article))}`]
}

function main([command, ...args]) {
  const options = { key: null, json: false, files: [] }
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--key') options.key = args[++at] ?? ''
    else if (args[at] === '--json') options.json = true
    else options.files.push(args[at])
  }
  if (command !== 'verify' || options.files.length !== 1 || !existsSync(options.files[0])) return { code: 2, lines: ['node check-file.mjs verify FILE [--key KEY] [--json]: FILE is a check file on this machine; KEY a file with the newsroom’s keys, or a key’s id.'] }
  const keys = options.key === null ? null : keysIn(existsSync(options.key) ? readFileSync(options.key, 'utf8') : options.key)
  if (options.key !== null && !keys) return { code: 2, lines: ['KEY is neither a list of keys, nor a public key (JWK or PEM), nor the id of one.'] }
  const bytes = readFileSync(options.files[0])
  const result = verifyCheckFile(bytes)
  const lines = told(result, keys, bytes)
  const isSound = !lines[0].startsWith('NOT')
  const json = { ok: isSound, findings: result.findings, key: result.key?.kid ?? null, keyKnown: keys ? isSound : null, said: lines }
  return { code: isSound ? 0 : 1, lines: options.json ? [JSON.stringify(json)] : lines }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const { code, lines } = main(process.argv.slice(2))
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}
