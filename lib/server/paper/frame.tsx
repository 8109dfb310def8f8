/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { spokenLanguage } from '@/lib/messages/catalogues'
import { directionOf } from '@/lib/messages/direction'
import { speak } from '@/lib/messages/speak'
import { assetVersion, facesAhead } from './assets'
import { inert } from './json-ld'
import { FeedLinks, FollowLink } from './feeds/feed-links'
import { wholeAddress } from './own-address'
import { SocialTags, type Social } from './social'
import type { Paper } from './story'
import { day } from './words'

interface FrameProps {
  paper: Paper
  title: string
  description?: string
  path: string
  /** The language most of its words are in, where it is not the paper's: its faces are fetched ahead. */
  mostly?: string
  /** Indexed by search engines; withdrawn pages and lists of nothing are not. */
  indexed?: boolean
  data?: unknown
  /** What other places are told of it; a page of the paper where nothing is said. */
  social?: Social
  /** The section it stands in: said in the masthead. */
  section?: string
  /** Said above everything: that this is only being looked at. */
  notice?: string
  children: ComponentChildren
}

/** Every page of the paper: complete without JavaScript, and without a line of it inside. */
export function page(props: FrameProps): string {
  return `<!doctype html>${renderToStaticMarkup(<Frame {...props} />)}`
}

function Frame({ paper, title, description, path, mostly, indexed = true, data, social = { type: 'website' }, section = '', notice, children }: FrameProps) {
  const say = speak(paper.language)
  return (
    <html lang={spokenLanguage(paper.language)} dir={directionOf(paper.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === paper.name ? title : `${title} – ${paper.name}`}</title>
        {description && <meta name="description" content={description} />}
        {!indexed && <meta name="robots" content="noindex" />}
        {paper.address && <link rel="canonical" href={wholeAddress(paper, path)} />}
        <SocialTags social={social} paper={paper} title={title} description={description} path={path} language={mostly ?? paper.language} />
        {facesAhead(mostly ?? paper.language).map((face) => <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossorigin="anonymous" />)}
        <link rel="stylesheet" href={`/paper.css?v=${assetVersion()}`} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <FeedLinks paper={paper} section={section} path={path} />
        {data !== undefined && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(data) }} />}
        <script src={`/paper.js?v=${assetVersion()}`} defer />
      </head>
      <body>
        <a class="skip" href="#content">{say('paper.frame.skip')}</a>
        {notice && <p class="trial" role="status">{notice}</p>}
        <header class="masthead">
          <a class="name" href="/">{paper.name}</a>
          <a class="find" href="/search">{say('paper.find')}</a>
          <nav aria-label={say('paper.frame.sections')}>
            {paper.sections.map(({ name, slug }) => <a key={slug} href={`/section/${slug}`} aria-current={name === section ? 'true' : undefined}>{name}</a>)}
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer class="foot">
          <p>{say('paper.frame.promise')}</p>
          <p><a href="/archive">{say('paper.frame.archive')}</a> <a href="/corrections">{say('paper.frame.corrections')}</a> <a href="/standards">{say('standards.link')}</a> <a href="/search">{say('paper.find')}</a> <FollowLink paper={paper} section={section} /> <a href="/desk">{say('paper.frame.newsroom')}</a></p>
        </footer>
      </body>
    </html>
  )
}

/** A moment, absolute; the reader's browser may add how long ago that was. */
export function Moment({ at, paper, children }: { at: number; paper: Paper; children: string }) {
  return <time dateTime={new Date(at).toISOString()} title={day(at, paper)}>{children}</time>
}
