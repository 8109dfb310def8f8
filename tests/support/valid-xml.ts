import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const grammar = (name: string) => readFileSync(join(import.meta.dirname, 'grammars', `${name}.rng`), 'utf8')
const packaged = () => readFileSync(join(dirname(createRequire(import.meta.url).resolve('sitemap/package.json')), 'schema/sitemap.xsd'), 'utf8')

/** What libxml2 finds wrong with a document by its grammar: RELAX NG of ours, or the schema of sitemaps.org that a package brings. Empty when nothing. */
export async function faultsIn(xml: string, kind: 'atom' | 'rss' | 'sitemap-news' | 'sitemap'): Promise<string[]> {
  const schema = kind === 'sitemap' ? { schema: packaged(), extension: 'schema' as const } : { schema: grammar(kind), extension: 'relaxng' as const }
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'asked.xml', contents: xml }], ...schema })
  return valid ? [] : errors.map(({ message }) => message)
}
