import 'server-only'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { Actor, Id } from '@/lib/editorial/people'
import { slugOf } from '@/lib/editorial/slugs'
import type { ArticleView } from '@/lib/editorial/view'
import { articleFor } from '../desk'
import { houseSettings } from '../house'
import { checkedCopyDocx } from './checked-copy-docx'
import { checkingCopy, type CheckingCopy } from './checking-copy'
import { checkingCopyDocx } from './checking-copy-docx'
import type { Clock } from './margin-notes'

/** The copies of a story that can be taken away, by the name of their file. */
export const copyFiles = { 'checking.docx': checkingCopyDocx, 'checked.docx': checkedCopyDocx }
export type CopyFile = keyof typeof copyFiles

interface Laid {
  view: ArticleView
  paper: PaperBlock[]
  clock: Clock
}

/** The checking copy as this person may see it, for a page to print; null when for them there is no such story. */
export async function checkingCopyFor(actor: Actor, article: Id): Promise<{ view: ArticleView; copy: CheckingCopy } | null> {
  const laid = await laidFor(actor, article)
  return laid && { view: laid.view, copy: checkingCopy(laid.view, laid.paper, laid.clock) }
}

/** One of the copies as an answer to download; null when for this person there is no such story. */
export async function copyAnswer(actor: Actor, article: Id, file: CopyFile): Promise<Response | null> {
  const laid = await laidFor(actor, article)
  if (!laid) return null
  const bytes = new Uint8Array(await copyFiles[file](laid.view, laid.paper, laid.clock))
  return new Response(bytes, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'content-length': String(bytes.length),
      'content-disposition': attachment(nameOf(laid.view, file)), 'cache-control': 'private, no-store, no-transform', 'x-content-type-options': 'nosniff',
    },
  })
}

async function laidFor(actor: Actor, article: Id): Promise<Laid | null> {
  const [found, { timeZone }] = await Promise.all([articleFor(actor, article), houseSettings()])
  return found && { view: found.view, paper: found.paper, clock: { language: 'en', timeZone } }
}

/** "tide-comes-in-checking-copy-r3.docx". */
const nameOf = ({ headline, revision }: ArticleView, file: CopyFile): string => `${slugOf(headline)}-${file.replace('.docx', '')}-copy-r${revision}.docx`

/** Letters of every script, and for old programs the same without them. */
const attachment = (name: string): string => `attachment; filename="${name.replace(/[^\x20-\x7e]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
