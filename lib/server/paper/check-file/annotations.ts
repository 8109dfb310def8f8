import type { PublicClaim, PublicSource } from '@/lib/editorial/public-record'
import { spokenLanguage } from '@/lib/messages/catalogues'
import { speak } from '@/lib/messages/speak'
import type { PublicStory } from '../story'
import { standingInWords } from '../words'
import type { Listed } from './citations'
import { dataBlock, inertCanonical, type Part } from './part'
import { selected } from './plain-text'

type Thing = Record<string, unknown>

/** The article's own address; without a known host it is relative to wherever the paper is. */
export const addressOf = ({ paper, slug }: PublicStory): string => `${paper.address}/news/${slug}`

/** Every claim as a W3C Web Annotation on the article: its words and where they stand, the verdict, and what it rests on. */
export function annotations(story: PublicStory, listed: readonly Listed[]): Part[] {
  const url = addressOf(story)
  const { claims } = story.record
  const before = inertCanonical({ '@context': ['http://www.w3.org/ns/anno.jsonld', { cs: 'urn:countersign:check-file:' }], 'id': `${url}/check-file#annotations`, 'type': 'AnnotationCollection', 'label': speak(story.paper.language)('checkFile.label', { headline: story.headline }), 'total': claims.length })
  return dataBlock('annotations', {
    name: 'the beginning of the annotations', type: 'application/ld+json', before: `${before.slice(0, -1)},"first":{"id":${inertCanonical(`${url}/check-file#page`)},"type":"AnnotationPage","startIndex":0,"items":[`,
    items: claims.map((claim) => ({ name: `claim ${claim.number}, as an annotation`, text: inertCanonical(annotation(story, claim, listed)) })), after: ']}}',
  })
}

function annotation(story: PublicStory, claim: PublicClaim, listed: readonly Listed[]): Thing {
  const url = addressOf(story)
  const place = selected(story.shown.blocks, claim)
  return {
    'id': `${url}/check-file#annotation-${claim.number}`, 'type': 'Annotation', 'motivation': 'assessing', ...(claim.at === null ? {} : { created: new Date(claim.at).toISOString() }),
    'body': [{ type: 'TextualBody', purpose: 'assessing', value: standingInWords(claim.standing, story.paper), format: 'text/plain', language: spokenLanguage(story.paper.language) }, ...claim.sources.map((source) => restsOn(source, listed))],
    'target': {
      source: url,
      selector: [
        { type: 'TextQuoteSelector', ...(place ? { exact: place.exact, prefix: place.prefix, suffix: place.suffix } : { exact: claim.quote }) },
        ...(place ? [{ type: 'TextPositionSelector', start: place.start, end: place.end }] : []),
      ],
    },
    'cs:number': claim.number, 'cs:kind': claim.kind, 'cs:standing': claim.standing, 'cs:unshownSources': claim.unshown,
  }
}

function restsOn(source: PublicSource, listed: readonly Listed[]): Thing {
  const id = listed.find((one) => one.source.id === source.id)?.id ?? ''
  return {
    'type': 'SpecificResource', 'purpose': 'linking', 'source': source.url || (source.doi ? `https://doi.org/${source.doi}` : `#${id}`),
    ...(source.passage ? { selector: { type: 'TextQuoteSelector', exact: source.passage } } : {}),
    'cs:citation': id, 'cs:supports': source.supports, 'cs:primary': source.primary, ...(source.locator ? { 'cs:locator': source.locator } : {}),
  }
}
