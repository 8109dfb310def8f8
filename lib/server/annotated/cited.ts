import 'server-only'
import { linked, tidyHref } from '@/lib/editor/links'
import type { SourceKind } from '@/lib/editorial/article'

/** A source as addSource takes it; what it is is a guess, and nothing is guessed to be primary. */
export interface CitedSource {
  kind: SourceKind
  title: string
  url: string
  doi: string
  primary: boolean
}

/** A source somebody named in a remark; equal keys are the same source. */
export interface Cited extends CitedSource {
  key: string
  locator: string
}

const doiPattern = /\b10\.\d{4,9}\/[^\s"<>“”]+/g
const preprints = /^10\.(1101|21203|48550|31234|31219|20944|26434)\//
const longestTitle = 500

/**
 * Sources in the words of a note and behind its links: web addresses and DOIs, each once. Where there is one,
 * the other words of a footnote are its title; else it is called by its address, for nobody could say whose title they are.
 */
export function citedIn(text: string, links: readonly string[], titled: boolean): Cited[] {
  const addresses = [...new Set([...links, ...linked(text).flatMap(({ href }) => href ?? [])].flatMap((href) => tidyHref(href) ?? []))].filter((href) => /^https?:/i.test(href) && href.length <= 2_048)
  const dois = [...new Set([...addresses.flatMap((url) => doisIn(decoded(url))), ...doisIn(text)])]
  const pages = addresses.filter((url) => doisIn(decoded(url)).length === 0)
  const title = titled && dois.length + pages.length === 1 ? titleIn(text) : ''
  const locator = /\bpp?\.\s?\d+(?:\s?[-–]\s?\d+)?/.exec(text)?.[0] ?? ''
  return [
    ...dois.map((doi): Cited => ({ key: `doi ${doi}`, kind: preprints.test(doi) ? 'preprint' : 'peer-reviewed-paper', title: title || `doi:${doi}`, url: `https://doi.org/${encodeURI(doi)}`, doi, primary: false, locator })),
    ...pages.map((url): Cited => ({ key: `page ${url}`, kind: 'web-page', title: title || url.slice(0, longestTitle), url, doi: '', primary: false, locator })),
  ]
}

/** DOIs are the same in either case; a bracket or stop after one is none of it. */
function doisIn(text: string): string[] {
  return [...text.matchAll(doiPattern)].map(([found]) => found.replace(/[.,;:!?'’\]}…]+$/, '').replace(/\)+$/, (tail) => (found.includes('(') ? tail : '')).toLowerCase()).filter((doi) => doi.length <= 200)
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** What is left of a note without the addresses in it. */
function titleIn(text: string): string {
  const words = linked(text).map((piece) => (piece.href === null ? piece.text : ' ')).join('')
  const bare = words.replace(/\bdoi\s*:?\s*(?=10\.)/gi, ' ').replace(doiPattern, ' ').replace(/\s+/g, ' ').replace(/\(\s*\)/g, '')
  const trimmed = bare.replace(/^[\s,;:.–-]+|[\s,;:–-]+\.*$/g, '').trim()
  return /\p{L}/u.test(trimmed) ? trimmed.slice(0, longestTitle).replace(/[\ud800-\udbff]$/, '') : ''
}
