import { policiesOf } from './policies'
import type { Paper } from './story'

/** Something as JSON-LD says it. */
export type Thing = Record<string, unknown>

export const iso = (at: number): string => new Date(at).toISOString()

const newsroomId = ({ address }: Paper): string => `${address}/#newsroom`

/** The newsroom with everything it says of itself; it stands on the front page. */
export function newsroom(paper: Paper): Thing {
  return { ...publisher(paper), ...policiesOf(paper) }
}

/** The newsroom as other pages name it: the same thing by its id, told whole on the front page. */
export function publisher(paper: Paper): Thing {
  const { name, address } = paper
  return { '@type': 'NewsMediaOrganization', '@id': newsroomId(paper), name, 'url': `${address}/`, 'logo': { '@type': 'ImageObject', 'url': `${address}/icon.svg` } }
}

/** Nothing more than its id, where it was told already. */
export const sameNewsroom = (paper: Paper): Thing => ({ '@type': 'NewsMediaOrganization', '@id': newsroomId(paper) })

/** The paper as a site. */
export function website(paper: Paper): Thing {
  const { name, address, language } = paper
  return { '@type': 'WebSite', '@id': `${address}/#paper`, name, 'url': `${address}/`, 'inLanguage': language, 'publisher': sameNewsroom(paper) }
}

export const sameWebsite = ({ address }: Paper): Thing => ({ '@type': 'WebSite', '@id': `${address}/#paper` })

export type Crumb = [name: string, path: string]

/** The way from the front page to a page, itself included. */
export function breadcrumbs(paper: Paper, crumbs: readonly Crumb[]): Thing {
  const all: Crumb[] = [[paper.name, '/'], ...crumbs]
  return { '@type': 'BreadcrumbList', 'itemListElement': all.map(([name, path], at) => ({ '@type': 'ListItem', 'position': at + 1, name, 'item': { '@id': `${paper.address}${path}` } })) }
}

/** The way to a section; none for a story outside of them, or in one the house gave up. */
export function sectionCrumbs({ sections }: Paper, section: string): Crumb[] {
  const known = sections.find(({ name }) => name === section)
  return known ? [[known.name, `/section/${known.slug}`]] : []
}

/** Somebody who is named as a writer. */
export const person = ({ address }: Paper, { name, slug }: { name: string; slug: string }): Thing => ({ '@type': 'Person', '@id': `${address}/authors/${slug}#person`, name, 'url': `${address}/authors/${slug}` })
