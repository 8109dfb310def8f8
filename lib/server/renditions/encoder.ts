import { constants, setPriority } from 'node:os'
import { encode, type Encoded } from './encode'
import type { Bounds } from './bounds'

/** What the process is asked, once. */
export interface ToEncode {
  picture: Uint8Array
  memory: Bounds['memory']
}

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
  void encode(asked.picture).then(
    (renditions) => tell({ renditions }),
    () => tell({ problem: 'It cannot be decoded; the file is damaged, or is not what it says it is.' }),
  )
})

function tell(encoding: Encoding): void {
  process.send?.(encoding, () => process.exit(0))
}
