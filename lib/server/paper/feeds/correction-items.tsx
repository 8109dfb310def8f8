/** @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string'
import { newestNotes, type Noted } from '@/db/public-stories'
import type { Reader } from '@/db/store'
import { speak } from '@/lib/messages/speak'
import { ownAddress, wholeAddress } from '../own-address'
import type { Paper } from '../story'
import { noteName } from '../words'
import { absolute, fitForXml } from './absolute'
import { urn, type FeedItem } from './feed'

/** What was corrected and what was withdrawn, newest first. Each keeps its name, whatever becomes of the story. */
export async function correctionItems(reader: Reader, paper: Paper, limit: number): Promise<FeedItem[]> {
  const { notes } = await newestNotes(reader, { limit })
  return notes.map((note) => itemOf(note, paper))
}

function itemOf({ receipt, kind: of, slug, headline, language, text, at }: Noted, paper: Paper): FeedItem {
  const say = speak(paper.language)
  const [kind, path] = [noteName(of, paper), `/news/${slug}#note-${receipt}`]
  const html = renderToStaticMarkup(<><p>{text}</p><p><a href={encodeURI(path)}>{say('feeds.onStory', { headline })}</a></p></>)
  return {
    id: urn(receipt), url: wholeAddress(paper, path), title: fitForXml(say('feeds.noteOn', { kind, headline })), language, published: at, updated: at,
    summary: fitForXml(text), html: fitForXml(absolute(html, ownAddress(paper))), authors: [{ name: fitForXml(paper.name) }], categories: [kind], picture: null,
  }
}
