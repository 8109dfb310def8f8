/** @jsxImportSource preact */
import { renderToStaticMarkup } from 'preact-render-to-string'
import type { LiveEntry } from '@/db/public-entries'
import { speak } from '@/lib/messages/speak'
import { ownAddress, wholeAddress } from '../own-address'
import type { Paper } from '../story'
import { noteName, when } from '../words'
import { absolute, fitForXml } from './absolute'
import { urn, type FeedItem } from './feed'

/** A story in a feed: whole, with what was corrected before its text and how it was checked after it. */
export function storyItem({ article, changedAt, entry }: LiveEntry, paper: Paper): FeedItem {
  const { picture } = entry
  return {
    id: urn(article), url: wholeAddress(paper, `/news/${entry.slug}`), title: fitForXml(entry.headline), language: entry.language, published: entry.firstAt, updated: changedAt,
    summary: fitForXml([entry.standfirst, entry.checked].filter(Boolean).join(' — ')),
    html: fitForXml(absolute(renderToStaticMarkup(<Whole entry={entry} paper={paper} />), ownAddress(paper))),
    authors: entry.authors.length > 0 ? entry.authors.map(({ name, slug }) => ({ name: fitForXml(name), url: wholeAddress(paper, `/authors/${slug}`) })) : [{ name: fitForXml(entry.byline) }],
    categories: [...new Set([entry.section, ...entry.topics].filter(Boolean).map(fitForXml))],
    picture: picture && { url: wholeAddress(paper, picture.src), type: picture.type, bytes: picture.bytes, width: picture.width, height: picture.height, alt: fitForXml(picture.alt) },
  }
}

function Whole({ entry: { notes, html, checked, slug }, paper }: { entry: LiveEntry['entry']; paper: Paper }) {
  const say = speak(paper.language)
  return (
    <>
      {notes.map(({ receipt, kind, at, text }) => <p key={receipt}><strong>{say('feeds.noted', { kind: noteName(kind, paper), when: when(at, paper) })}</strong> {text}</p>)}
      <div dangerouslySetInnerHTML={{ __html: html }} />
      <p><em>{checked}.</em> <a href={`/news/${encodeURI(slug)}/record`}>{say('feeds.howChecked')}</a></p>
    </>
  )
}
