/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { speak } from '@/lib/messages/speak'
import { inert } from './json-ld'
import { assetVersion } from './assets'
import type { Paper } from './story'
import { day } from './words'

interface FrameProps {
  paper: Paper
  title: string
  description?: string
  path: string
  language?: string
  /** Indexed by search engines; withdrawn pages and lists of nothing are not. */
  indexed?: boolean
  data?: unknown
  picture?: string
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

function Frame({ paper, title, description, path, language, indexed = true, data, picture, section = '', notice, children }: FrameProps) {
  return (
    <html lang={language ?? paper.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === paper.name ? title : `${title} – ${paper.name}`}</title>
        {description && <meta name="description" content={description} />}
        {!indexed && <meta name="robots" content="noindex" />}
        {paper.address && <link rel="canonical" href={`${paper.address}${path}`} />}
        <meta property="og:title" content={title} />
        <meta property="og:site_name" content={paper.name} />
        {description && <meta property="og:description" content={description} />}
        {picture && paper.address && <meta property="og:image" content={`${paper.address}${picture}`} />}
        <link rel="preload" href="/paper/newsreader.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="preload" href="/paper/plex.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={`/paper.css?v=${assetVersion()}`} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {data !== undefined && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(data) }} />}
        <script src={`/paper.js?v=${assetVersion()}`} defer />
      </head>
      <body>
        <a class="skip" href="#content">To the content</a>
        {notice && <p class="trial" role="status">{notice}</p>}
        <header class="masthead">
          <a class="name" href="/">{paper.name}</a>
          <a class="find" href="/search">Search</a>
          <nav aria-label="Sections">
            {paper.sections.map(({ name, slug }) => <a key={slug} href={`/section/${slug}`} aria-current={name === section ? 'true' : undefined}>{name}</a>)}
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer class="foot">
          <p>Every story here says who checked it, what was checked and what has changed since. Nothing is printed that nobody signed for.</p>
          <p><a href="/archive">Archive</a> <a href="/corrections">Corrections</a> <a href="/standards">{speak(paper.language)('standards.link')}</a> <a href="/search">Search</a> <a href="/desk">For the newsroom</a></p>
        </footer>
      </body>
    </html>
  )
}

/** A moment, absolute; the reader's browser may add how long ago that was. */
export function Moment({ at, paper, children }: { at: number; paper: Paper; children: string }) {
  return <time dateTime={new Date(at).toISOString()} title={day(at, paper)}>{children}</time>
}
