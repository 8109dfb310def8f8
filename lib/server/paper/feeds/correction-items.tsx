/** @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string'
import { newestNoteEntries, newestWithdrawn } from '@/db/public-entries'
import type { Reader } from '@/db/store'
import { speak } from '@/lib/messages/speak'
import { ownAddress, wholeAddress } from '../own-address'
import type { Paper } from '../story'
import { absolute, fitForXml } from './absolute'
import { urn, type FeedItem } from './feed'

interface Told {
  receipt: string
  kind: string
  headline: string
  language: string
  text: string
  at: number
  path: string
}

/** What was corrected and what was withdrawn, newest first. Each keeps its name, whatever becomes of the story. */
export async function correctionItems(reader: Reader, paper: Paper, limit: number): Promise<FeedItem[]> {
  const say = speak(paper.language)
  const notes = (await newestNoteEntries(reader, limit)).map(({ slug, kind, ...note }): Told => ({ ...note, kind: say(`feeds.notes.${kind}`), path: `/news/${slug}#note-${note.receipt}` }))
  const withdrawn = (await newestWithdrawn(reader, null, limit)).map(({ changedAt, entry: { slug, reason, ...about } }): Told => ({ ...about, kind: say('feeds.withdrawal'), text: reason, at: changedAt, path: `/news/${slug}` }))
  return [...notes, ...withdrawn].sort((a, b) => b.at - a.at || (a.receipt < b.receipt ? 1 : -1)).slice(0, limit).map((told) => itemOf(told, paper))
}

function itemOf({ receipt, kind, headline, language, text, at, path }: Told, paper: Paper): FeedItem {
  const say = speak(paper.language)
  const html = renderToStaticMarkup(<><p>{text}</p><p><a href={encodeURI(path)}>{say('feeds.onStory', { headline })}</a></p></>)
  return {
    id: urn(receipt), url: wholeAddress(paper, path), title: fitForXml(say('feeds.noteOn', { kind, headline })), language, published: at, updated: at,
    summary: fitForXml(text), html: fitForXml(absolute(html, ownAddress(paper))), authors: [{ name: fitForXml(paper.name) }], categories: [kind], picture: null,
  }
}
