import type { Author, Teaser } from '@/db/public-rows'
import type { Noted } from '@/db/public-stories'
import { breadcrumbs, iso, newsroom, person, publisher, sameNewsroom, sameWebsite, sectionCrumbs, website, type Crumb, type Thing } from './json-ld-newsroom'
import type { Paper, PublicStory } from './story'
import { noteName } from './words'

interface PageTold {
  paper: Paper
  type: 'WebPage' | 'CollectionPage' | 'ProfilePage'
  title: string
  path: string
  /** Between the front page and it. */
  way?: Crumb[]
  language?: string
}

function webPage({ paper, type, title, path, way = [], language }: PageTold): Thing {
  const url = `${paper.address}${path}`
  return { '@context': 'https://schema.org', '@type': type, '@id': url, url, 'name': title, 'inLanguage': language ?? paper.language, 'isPartOf': sameWebsite(paper), 'publisher': publisher(paper), 'breadcrumb': breadcrumbs(paper, [...way, [title, path]]) }
}

/** Stories in the order they stand in. */
function itemList({ address }: Paper, stories: readonly Teaser[]): Thing {
  return { '@type': 'ItemList', 'itemListElement': stories.map(({ slug, headline }, at) => ({ '@type': 'ListItem', 'position': at + 1, 'name': headline, 'url': `${address}/news/${slug}` })) }
}

/** The front page: the newsroom with its policies, the site, and the stories on it. */
export function frontData(paper: Paper, stories: readonly Teaser[]): Thing {
  const url = `${paper.address}/`
  const front: Thing = { '@type': 'CollectionPage', '@id': url, url, 'name': paper.name, 'inLanguage': paper.language, 'isPartOf': sameWebsite(paper), 'about': sameNewsroom(paper), 'mainEntity': itemList(paper, stories) }
  return { '@context': 'https://schema.org', '@graph': [newsroom(paper), website(paper), front] }
}

export function listData(page: Omit<PageTold, 'type'>, stories: readonly Teaser[]): Thing {
  return { ...webPage({ ...page, type: 'CollectionPage' }), ...(stories.length > 0 ? { mainEntity: itemList(page.paper, stories) } : {}) }
}

/** An author with what they say of themself, and what they wrote. */
export function authorData(paper: Paper, author: Author & { bio: string }, stories: readonly Teaser[]): Thing {
  const page = webPage({ paper, type: 'ProfilePage', title: author.name, path: `/authors/${author.slug}` })
  const wrote = stories.map(({ slug, headline, firstAt }) => ({ '@type': 'NewsArticle', '@id': `${paper.address}/news/${slug}#article`, headline, 'url': `${paper.address}/news/${slug}`, 'datePublished': iso(firstAt), 'author': { '@id': `${paper.address}/authors/${author.slug}#person` } }))
  return { ...page, mainEntity: { ...person(paper, author), ...(author.bio ? { description: author.bio } : {}), worksFor: sameNewsroom(paper) }, hasPart: wrote }
}

/** How a story was checked is about the story. */
export function recordData({ paper, slug, headline, section }: PublicStory, title: string): Thing {
  const story = `${paper.address}/news/${slug}`
  const page = webPage({ paper, type: 'WebPage', title, path: `/news/${slug}/record`, way: [...sectionCrumbs(paper, section), [headline, `/news/${slug}`]] })
  return { ...page, about: { '@type': 'NewsArticle', '@id': `${story}#article`, headline, 'url': story } }
}

/** What was corrected, the newest first, each with the story it corrects. */
export function correctionsData(paper: Paper, notes: readonly Noted[], { title, path }: { title: string; path: string }): Thing {
  const told = notes.map(({ slug, headline, at, kind, text }) => ({
    '@type': 'CorrectionComment', 'text': `${noteName(kind, paper)}: ${text}`, 'dateCreated': iso(at), 'about': { '@type': 'NewsArticle', '@id': `${paper.address}/news/${slug}#article`, headline, 'url': `${paper.address}/news/${slug}` },
  }))
  return { ...webPage({ paper, type: 'CollectionPage', title, path }), ...(told.length > 0 ? { hasPart: told } : {}) }
}
