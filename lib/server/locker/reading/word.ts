import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { Gathering, Unreadable, type ReadText } from './kept-text'
import { paragraphsOf } from './paragraphs'

const mostUnpacked = 60_000_000
const mostParts = 2_000
/** Words lie in these; pictures and embedded files are not unpacked at all. */
const ofWords = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w.-]+\.xml|word\/_rels\/[\w.-]+\.rels|docProps\/core\.xml)$/

/** The text of a Word file, in paragraphs; footnotes at the end. */
export async function readWord(bytes: Uint8Array): Promise<ReadText> {
  const parts = wordsOf(bytes)
  const { value } = await converted(parts)
  const { document } = parseHTML(`<html><body>${value}</body></html>`)
  const gathering = new Gathering().addParagraphs(paragraphsOf(document.body))
  if (gathering.pages.length === 0) gathering.note = 'No text was found in this Word file; it may hold pictures only. Passages must be typed by hand.'
  return gathering.done(titleIn(parts))
}

const damaged = new Unreadable('This Word file is damaged and cannot be read. Open it and save it anew; the file itself is kept.')

/** Each part is unpacked into as much room as it says it needs, and all of them into no more than there is. */
function wordsOf(bytes: Uint8Array): Unzipped {
  let room = mostUnpacked
  let parts = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++parts > mostParts) throw new Unreadable('This Word file is made of too many parts to be read.')
        if (!ofWords.test(name)) return false
        room -= originalSize
        if (room < 0) throw new Unreadable(`This Word file unpacks to more than ${mostUnpacked / 1_000_000} MB of text, which no honest one does; it is not read. The file itself is kept.`)
        return true
      },
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged
  }
}

/** The converter unpacks by itself, so it is given only what was unpacked within bounds. */
async function converted(parts: Unzipped): Promise<{ value: string }> {
  try {
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    return await mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeEmbeddedStyleMap: false })
  } catch (error) {
    throw error instanceof RangeError ? error : damaged
  }
}

function titleIn(parts: Unzipped): string | undefined {
  const core = parts['docProps/core.xml']
  const title = core && /<dc:title>([^<]*)<\/dc:title>/.exec(strFromU8(core))?.[1]
  return title ? (parseHTML(`<html><body>${title}</body></html>`).document.body.textContent ?? undefined) : undefined
}
