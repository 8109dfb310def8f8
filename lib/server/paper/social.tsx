/** @jsxImportSource preact */
import { cardInWords } from './card-words'
import { size } from '../social-card/sheet'
import { wholeAddress } from './own-address'
import type { Paper, PublicStory } from './story'

/** What other places are told of a page, by Open Graph. */
export interface Social {
  type: 'article' | 'profile' | 'website'
  image?: { src: string; width: number; height: number; alt: string }
  /** Of a story: when, by whom (paths of their pages), where it stands and what it is about. */
  article?: { published: number; modified: number; authors: string[]; section: string; tags: string[] }
}

interface Told {
  social: Social
  paper: Paper
  title: string
  description: string | undefined
  path: string
  language: string
}

/** Addresses there must be whole: without the paper's own, those that need one are left out. */
export function SocialTags({ social: { type, image, article }, paper, title, description, path, language }: Told) {
  const whole = (at: string) => wholeAddress(paper, at)
  const told: [string, string | number | undefined][] = [
    ['og:type', type], ['og:title', title], ['og:site_name', paper.name], ['og:description', description], ['og:locale', localeOf(language)],
    ...(paper.address ? [['og:url', whole(path)] satisfies [string, string]] : []),
    ...(image && paper.address ? [['og:image', whole(image.src)], ['og:image:width', image.width], ['og:image:height', image.height], ['og:image:alt', image.alt || undefined]] satisfies [string, string | number | undefined][] : []),
    ...(article ? [['article:published_time', iso(article.published)], ['article:modified_time', iso(article.modified)], ['article:section', article.section || undefined]] satisfies [string, string | undefined][] : []),
    ...(paper.address ? (article?.authors ?? []).map((at): [string, string] => ['article:author', whole(at)]) : []),
    ...(article?.tags ?? []).map((tag): [string, string] => ['article:tag', tag]),
  ]
  return (
    <>
      {told.map(([property, content]) => (content === undefined ? null : <meta key={`${property} ${content}`} property={property} content={String(content)} />))}
      <meta name="twitter:card" content={image && paper.address ? 'summary_large_image' : 'summary'} />
    </>
  )
}

const iso = (at: number) => new Date(at).toISOString()

/** "th_TH": a language as Open Graph has it, with the country it is spoken in most; English as the paper writes it. */
function localeOf(language: string): string {
  const known = new Intl.Locale(language === 'en' ? 'en-GB' : language).maximize()
  return known.region ? `${known.language}_${known.region}` : known.language
}

/** A story is shown by its card; while there is none, by its own picture. */
export function socialOf(story: PublicStory): Social {
  const { card, picture, firstAt, changedAt, authors, section, topics } = story
  const image = card ? { src: card, ...size, alt: cardInWords(story) } : picture
  return {
    type: 'article', ...(image ? { image: { src: image.src, width: image.width, height: image.height, alt: image.alt } } : {}),
    article: { published: firstAt, modified: changedAt, authors: authors.map(({ slug }) => `/authors/${slug}`), section, tags: topics.map(({ name }) => name) },
  }
}
