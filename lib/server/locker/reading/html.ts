import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Gathering, Unreadable, type ReadText } from './kept-text'
import { paragraphsOf } from './paragraphs'

/** The main text of a web page, in paragraphs; all of its words where no main text can be told. */
export function readHtml(html: string): ReadText {
  const { document } = parseHTML(html)
  if (!document.documentElement) throw new Unreadable('There is no text in this page.')
  const title = document.querySelector('title')?.textContent
  const article = mainText(html)
  const main = article?.content ? paragraphsOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body) : []
  const gathering = new Gathering().addParagraphs(main.length > 0 ? main : paragraphsOf(document.body ?? document.documentElement))
  if (gathering.pages.length === 0) gathering.note = 'No text was found in this page; it may be put together by scripts, which are not run here. Save it as PDF and upload that.'
  return gathering.done(article?.title || title)
}

/** Readability takes the page apart, so it is given one of its own. */
function mainText(html: string) {
  try {
    return new Readability(parseHTML(html).document as unknown as Document, { maxElemsToParse: 100_000 }).parse()
  } catch (error) {
    if (error instanceof RangeError) throw error
    return null
  }
}
