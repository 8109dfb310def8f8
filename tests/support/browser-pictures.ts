import sharp from 'sharp'
import type { ArticleView } from '@/lib/editorial/view'
import { tell, type ApiOf, type Step } from './browser-story'
import { figure, paragraph, storyWith, type FigureWords } from './figures'
import type { Newsroom } from './browser-newsroom'

/** A drawing nobody needs a licence for: a quay in flat colours, as a camera would have sent it. */
export async function quay(width = 1800, height = 1200): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 12" width="${width}" height="${height}"><path fill="#c9d8dd" d="M0 0h18v12H0z"/><circle cx="13" cy="3" r="1.2" fill="#f2b46b"/><path fill="#6f93a5" d="M0 6h18v6H0z"/><path fill="#4a4038" d="M0 9.4h18V12H0z"/><path fill="#7d2f22" d="m4 8 6 0-1 1.4H5zM6.4 4.5h.2V8h-.2z"/></svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 85 }).withExif({ IFD3: { GPSLatitude: '13/1 45/1 3/1' } }).toBuffer()
}

export async function sendPicture(newsroom: Newsroom, picture: Buffer): Promise<string> {
  const answer = await fetch(`${newsroom.address}/api/files`, { method: 'POST', headers: { authorization: `Bearer ${await newsroom.key('writer')}` }, body: new Uint8Array(picture) })
  return ((await answer.json()) as { picture: string }).picture
}

export const quayWords: FigureWords = { caption: 'The quay on the morning after the tide.', credit: 'Photo: Noor Aziz', alt: 'A red boat lies at an empty quay.' }

/** A live story with a picture over its text and another further down. */
export async function picturedStory(api: ApiOf, picture: string, headline = 'The morning after the tide'): Promise<ArticleView> {
  const fill = Array.from({ length: 7 }, (_, n) => paragraph(`Paragraph ${n + 1} says what was seen from the quay, and says it at some length, so that the page is taller than any window it is looked at through.`))
  const document = storyWith(headline, figure(picture, quayWords), ...fill, figure(picture, { ...quayWords, caption: 'The same quay, once more.' }))
  const writer = await api('writer')
  const story = await writer.create({ headline, document })
  const marks = (now: ArticleView): Step[] => now.sentences.map(({ id }) => ['checker', 'markNoFact', { sentence: id }])
  const submitted = await tell(api, story, [['writer', 'submit']])
  return tell(api, submitted, [...marks(submitted), ['checker', 'signOff'], ['editor', 'publish', ({ revision }) => ({ revision })]])
}
