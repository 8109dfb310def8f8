import { z } from 'zod'

// The shape of W3C Web Annotations as the recommendation asks it (§3 of the data model), as far as check files use it: strictly,
// so that nothing stands there under a name that is not the recommendation's or our own prefix's.

const iri = z.string().regex(/^(https?:\/\/|\/|#)\S+$/)
const own = { 'cs:citation': z.string().regex(/^source-\d+$/), 'cs:supports': z.boolean(), 'cs:primary': z.boolean(), 'cs:locator': z.string().min(1).optional() }

export const quoteSelector = z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string().min(1), prefix: z.string().optional(), suffix: z.string().optional() })
export const positionSelector = z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().positive() }).refine(({ start, end }) => start < end)

const motivations = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'] as const
const textualBody = z.strictObject({ type: z.literal('TextualBody'), value: z.string().min(1), purpose: z.enum(motivations), format: z.literal('text/plain'), language: z.string().min(2) })
const resource = z.strictObject({ type: z.literal('SpecificResource'), purpose: z.enum(motivations), source: iri, selector: quoteSelector.optional(), ...own })

export const annotation = z.strictObject({
  'id': iri, 'type': z.literal('Annotation'), 'motivation': z.enum(motivations), 'created': z.iso.datetime().optional(),
  'body': z.tuple([textualBody], resource),
  'target': z.strictObject({ source: iri, selector: z.tuple([quoteSelector, positionSelector]) }),
  'cs:number': z.int(), 'cs:kind': z.string(), 'cs:standing': z.string(), 'cs:unshownSources': z.int().nonnegative(),
})

export const annotationCollection = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.strictObject({ cs: z.literal('urn:countersign:check-file:') })]),
  'id': iri, 'type': z.literal('AnnotationCollection'), 'label': z.string(), 'total': z.int(),
  'first': z.strictObject({ id: iri, type: z.literal('AnnotationPage'), startIndex: z.literal(0), items: z.array(annotation) }),
}).refine(({ total, first }) => total === first.items.length)
