import 'server-only'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { faceSettings } from '../social-card/face-settings'
import type { CardWords } from '../social-card/says'
import { inTurn } from '../turns'
import { bounds as usual, type Bounds } from './bounds'
import type { Encoding, ToEncode } from './encoder'

const tooLong = 'Making it ready took too long and was given up.'
const tooMuch = 'Making it ready needs more memory than one picture may have, and was given up.'
const fellApart = 'It cannot be decoded; the file is damaged.'

/** The exit code by which the process says that it needed too much; the same as in encoder.ts, which is never loaded here. */
const tookTooMuch = 3

/** Encodes a picture in a process of its own: what a hostile file does to its decoder stays there. One at a time. */
export const encodeApart = (picture: Uint8Array, bounds: Partial<Bounds> = {}): Promise<Encoding> =>
  inTurn('encoding a picture', () => apart({ picture }, { ...usual, ...bounds }))

/** Draws a social card there too: what shapes letters is C code that meets strangers' words. `faces` is a folder of ours for its typefaces. */
export const drawApart = (card: CardWords, faces: string, bounds: Partial<Bounds> = {}): Promise<Encoding> =>
  inTurn('encoding a picture', () => apart({ card, faces }, { ...usual, ...bounds }, faceSettings(faces)))

type Asked = { picture: Uint8Array } | { card: CardWords; faces: string }

function apart(asked: Asked, { time, memory }: Bounds, settings: Record<string, string> = {}): Promise<Encoding> {
  const child = fork(/* turbopackIgnore: true */ join(process.cwd(), 'dist', 'encoder.mjs'), [], {
    // It knows none of our settings and secrets.
    serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...knownToAll(), ...settings }, execArgv: [],
  })
  return new Promise<Encoding>((resolve) => {
    const end = (encoding: Encoding) => {
      clearTimeout(patience)
      child.kill('SIGKILL')
      resolve(encoding)
    }
    const patience = setTimeout(() => end({ problem: tooLong }), time)
    child.once('message', (encoding) => end(encoding as Encoding))
    child.once('error', () => end({ problem: fellApart }))
    child.once('exit', (code) => end({ problem: code === tookTooMuch ? tooMuch : fellApart }))
    child.send({ ...asked, memory } satisfies ToEncode)
  })
}

/** Windows runs nothing without its own folder. */
function knownToAll(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return { NODE_ENV: process.env.NODE_ENV, ...(SystemRoot ? { SystemRoot } : {}) }
}
