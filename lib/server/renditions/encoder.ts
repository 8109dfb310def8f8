import { constants, setPriority } from 'node:os'
import { drawCard } from '../social-card/draw'
import type { CardWords } from '../social-card/says'
import { encode, type Encoded } from './encode'
import type { Bounds } from './bounds'

/** What the process is asked, once: to encode a picture, or to draw a social card with the faces of a folder. */
export type ToEncode = { memory: Bounds['memory'] } & ({ picture: Uint8Array } | { card: CardWords; faces: string })

export type Encoding = { renditions: Encoded[] } | { problem: string }

const betweenLooks = 25
/** How this process ends when it needed more than it may have; encode-apart.ts knows it by this. */
const tookTooMuch = 3

// The process in which one picture is decoded and encoded. Readers and the newsroom are served before it.
try {
  setPriority(constants.priority.PRIORITY_LOW)
} catch {
  // Not every system lets a process step back.
}

process.once('message', (asked: ToEncode) => {
  setInterval(() => process.memoryUsage.rss() > asked.memory * 1_000_000 && process.exit(tookTooMuch), betweenLooks).unref()
  void ('card' in asked ? drawn(asked.card, asked.faces) : encoded(asked.picture)).then(tell)
})

const encoded = (picture: Uint8Array): Promise<Encoding> => encode(picture).then(
  (renditions) => ({ renditions }),
  () => ({ problem: 'It cannot be decoded; the file is damaged, or is not what it says it is.' }),
)

const drawn = (card: CardWords, faces: string): Promise<Encoding> => drawCard(card, faces).then(
  (made) => (made ? { renditions: [made] } : { problem: 'There is no face for its letters.' }),
  () => ({ problem: 'It cannot be drawn.' }),
)

function tell(encoding: Encoding): void {
  process.send?.(encoding, () => process.exit(0))
}
