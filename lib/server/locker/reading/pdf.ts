import { getDocumentProxy } from 'unpdf'
import { Gathering, Unreadable, type ReadText } from './kept-text'

const mostPages = 1_500
const longest = 20_000

/** The text of a PDF, page by page, as far as it can be read in good time. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const pdf = await opened(bytes)
  const gathering = new Gathering()
  const until = performance.now() + longest
  const last = Math.min(pdf.numPages, mostPages)
  if (pdf.numPages > last) gathering.note = onlyTheFirst(last, pdf.numPages)
  for (let number = 1; number <= last; number++) {
    if (!gathering.add(`page ${number}`, await textOfPage(pdf, number))) break
    if (performance.now() > until && number < last) {
      gathering.note = onlyTheFirst(number, pdf.numPages)
      break
    }
  }
  if (gathering.pages.every(({ text }) => text === '')) gathering.note = 'No text was found in this PDF; its pages may be pictures. Passages must be typed by hand.'
  return gathering.done(await titleOf(pdf))
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const onlyTheFirst = (read: number, all: number): string =>
  `This PDF has ${all.toLocaleString('en')} pages: the text of the first ${read.toLocaleString('en')} was read. The file itself is kept whole.`

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, useSystemFonts: false, disableFontFace: true, enableXfa: false })
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new Unreadable('This PDF is locked with a password: open it, save a copy without the password, and upload that one.')
    throw new Unreadable('This PDF is damaged and cannot be read. Open it and save it anew, or fetch it again; the file itself is kept.')
  }
}

/** A page that is broken says so; the others are read all the same. */
async function textOfPage(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  } catch {
    return '[This page cannot be read.]'
  }
}

async function titleOf(pdf: Pdf): Promise<string | undefined> {
  const about = await pdf.getMetadata().catch(() => null)
  const title = (about?.info as { Title?: unknown } | undefined)?.Title
  return typeof title === 'string' ? title : undefined
}
