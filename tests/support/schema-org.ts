import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// schema.org's own vocabulary, from the package that carries it, and what it says of a piece of JSON-LD.

const file = createRequire(import.meta.url).resolve('@vocabulary/schema').replace(/index\.js$/, 'schema.nq')
const namespace = 'http://schema.org/'
const is = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const under = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

/** Objects by subject and predicate, schema.org's own names without their namespace. */
function vocabulary(): Map<string, string[]> {
  const known = new Map<string, string[]>()
  for (const [, subject = '', predicate = '', object = ''] of readFileSync(file, 'utf8').matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)> <[^>]*> \.$/gm)) {
    const key = `${short(subject)} ${short(predicate)}`
    known.set(key, [...(known.get(key) ?? []), short(object)])
  }
  return known
}

const short = (name: string): string => (name.startsWith(namespace) ? name.slice(namespace.length) : name)
const known = vocabulary()
const said = (subject: string, predicate: string): string[] => known.get(`${subject} ${predicate}`) ?? []

const isClass = (name: string): boolean => said(name, is).includes('http://www.w3.org/2000/01/rdf-schema#Class')
const ancestors = (name: string): string[] => [name, ...said(name, under).flatMap(ancestors)]

const texts = ['Text', 'URL', 'CssSelectorType', 'PronounceableText', 'XPathType']

/** The data types a plain value may be; whatever reads as a date may be text too, but not the other way round. */
function typesOfValue(value: unknown): string[] {
  if (typeof value === 'boolean') return ['Boolean']
  if (typeof value === 'number') return Number.isInteger(value) ? ['Integer', 'Number'] : ['Number', 'Float']
  if (typeof value !== 'string') return []
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return ['Date', 'Text']
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)) return ['DateTime', 'Text']
  return /^(https?:\/\/|\/)\S*$/.test(value) ? ['URL', ...texts] : ['Text', ...texts.filter((type) => type !== 'URL')]
}

type Node = Record<string, unknown>

/** Everything schema.org does not know, or does not allow, each with where it stands. Empty: nothing. */
export function unlikeSchemaOrg(data: unknown, at = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((one, n) => unlikeSchemaOrg(one, `${at}[${n}]`))
  const node = data as Node
  if (Array.isArray(node['@graph'])) return unlikeSchemaOrg(node['@graph'], `${at}@graph`)
  const types = [node['@type'] ?? []].flat().map(String)
  // A thing named by its id alone is told elsewhere.
  if (types.length === 0) return Object.keys(node).join() === '@id' ? [] : [`${at || 'The whole'} has no type`]
  const strangers = types.filter((type) => !isClass(type)).map((type) => `${at} is a ${type}, which is no type`)
  return [...strangers, ...Object.entries(node).filter(([name]) => !name.startsWith('@')).flatMap(([name, value]) => property(types, name, value, `${at}/${types.join('+')}.${name}`))]
}

function property(types: readonly string[], name: string, value: unknown, at: string): string[] {
  if (!said(name, is).includes('http://www.w3.org/1999/02/22-rdf-syntax-ns#Property')) return [`${at} is no property`]
  const lines = types.flatMap(ancestors)
  if (!said(name, 'domainIncludes').some((domain) => lines.includes(domain))) return [`${at} is no property of it`]
  const ranges = said(name, 'rangeIncludes')
  return [value].flat().flatMap((one) => fits(one, ranges, at))
}

function fits(value: unknown, ranges: readonly string[], at: string): string[] {
  if (typeof value === 'object' && value !== null) {
    const types = [(value as Node)['@type'] ?? []].flat().map(String)
    const isOneOf = types.length === 0 || types.some((type) => ancestors(type).some((line) => ranges.includes(line)))
    return [...(isOneOf ? [] : [`${at} is a ${types.join('+')}, and must be ${ranges.join(' or ')}`]), ...unlikeSchemaOrg(value, at)]
  }
  if (value === null || value === '') return [`${at} says nothing`]
  return typesOfValue(value).some((type) => ranges.some((range) => ancestors(type).includes(range))) ? [] : [`${at} is ${JSON.stringify(value)}, and must be ${ranges.join(' or ')}`]
}

/** Every block of JSON-LD on a page. */
export function dataOn(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => JSON.parse(json) as unknown)
}

/** Every thing of a type, however deep. */
export function thingsOf(data: unknown, type: string): Node[] {
  if (typeof data !== 'object' || data === null) return []
  const inside = Object.values(data).flatMap((one) => thingsOf(one, type))
  return [(data as Node)['@type']].flat().includes(type) ? [data as Node, ...inside] : inside
}
