import { readFileSync } from 'node:fs'
import { z } from 'zod'

interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  properties?: Record<string, Schema>
  items?: Schema
  required?: string[]
  [key: string]: unknown
}

/**
 * The IPTC's own schema of ninjs 2.2, as it is published (github.com/iptc/newsinjson, MIT). Zod knows all of it but
 * `unevaluatedProperties`, which here forbids what the one type it extends does not have: that is said in its own words. The
 * schema of shapes on maps is another’s, and not looked at.
 */
export function ninjsSchema(): z.ZodType {
  const { $defs = {}, required = [] } = JSON.parse(readFileSync(new URL('../fixtures/iptc/ninjs-schema_2.2.json', import.meta.url), 'utf8'), withoutOthers) as Schema
  const { ninjsType, contactinfoType } = $defs
  const { associations, ...own } = ninjsType?.properties ?? {}
  if (!ninjsType || !contactinfoType || !associations?.items) throw new Error('This is not the schema that was read.')
  const closed = (more: Record<string, Schema>, needed: string[]): Schema => ({
    type: 'object', properties: { ...own, associations: { type: 'array', items: { $ref: '#/$defs/associated' } }, ...more }, required: needed, additionalProperties: false,
  })
  return z.fromJSONSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: { contactinfoType, associated: closed(associations.items.properties ?? {}, associations.items.required ?? []) }, ...closed({}, required) } as Parameters<typeof z.fromJSONSchema>[0])
}

const withoutOthers = (_: string, value: unknown): unknown => (typeof value === 'object' && value !== null && '$ref' in value && String(value.$ref).startsWith('https:') ? {} : value)
