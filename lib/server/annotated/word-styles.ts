import 'server-only'
import type { WordElement } from './word-xml'
import { childOf, childrenOf, valueOf } from './word-xml'

export type LineKind = 'title' | 'subtitle' | 'heading2' | 'heading3' | 'quote' | 'text' | 'contents'

/** How a run of words looks, as far as the paper knows looks; hidden words are not printed. */
export interface RunLooks {
  bold: boolean
  italic: boolean
  raised: 'subscript' | 'superscript' | null
  hidden: boolean
}

export interface ListPlace {
  ordered: boolean
  /** Items of one list carry the same. */
  list: string
  start: number
}

/** What the styles and lists of a file make of its paragraphs and runs. */
export interface Styles {
  kindOf: (paragraph: WordElement | undefined) => LineKind
  listOf: (paragraph: WordElement | undefined) => ListPlace | null
  looksOf: (run: WordElement | undefined) => RunLooks
  /** The language the file says it is in ("en"); undefined where it says none. */
  language: string | undefined
}

interface Style {
  name: string
  above: string
  paragraph: WordElement | undefined
  run: WordElement | undefined
}

const deepest = 20

/** Properties are those of the styles part and the numbering part; either may be missing. */
export function stylesOf(styles: WordElement | undefined, numbering: WordElement | undefined): Styles {
  const known = new Map(childrenOf(styles, 'w:style').map((style) => [valueOf(style, 'w:styleId'), styleOf(style)]))
  const standard = childrenOf(styles, 'w:style').find((style) => valueOf(style, 'w:type') === 'paragraph' && isOn(style.attributes.get('w:default') ?? '0'))
  const chain = (id: string) => chainOf(known, id)
  const paragraphChain = (paragraph: WordElement | undefined) => chain(valueOf(childOf(paragraph, 'w:pStyle')) || valueOf(standard, 'w:styleId'))
  const lists = listsOf(numbering)
  return {
    kindOf: (paragraph) => kindOf(paragraph, paragraphChain(paragraph)),
    listOf: (paragraph) => lists([paragraph, ...paragraphChain(paragraph).map((style) => style.paragraph)].flatMap((properties) => childOf(properties, 'w:numPr') ?? [])[0]),
    looksOf: (run) => looksOf([run, ...chain(valueOf(childOf(run, 'w:rStyle'))).map((style) => style.run)]),
    language: /^[a-z]{2,3}(?=-|$)/i.exec(valueOf(childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')))?.[0]?.toLowerCase(),
  }
}

const styleOf = (style: WordElement): Style => ({
  name: valueOf(childOf(style, 'w:name')).toLowerCase(), above: valueOf(childOf(style, 'w:basedOn')), paragraph: childOf(style, 'w:pPr'), run: childOf(style, 'w:rPr'),
})

/** A style and those it is based on, the nearest first; a file may make them go round in a circle. */
function chainOf(known: Map<string, Style>, id: string): Style[] {
  const chain: Style[] = []
  for (let style = known.get(id); style && chain.length < deepest; style = known.get(style.above)) chain.push(style)
  return chain
}

const named: [RegExp, LineKind][] = [
  [/^title$/, 'title'], [/^subtitle$/, 'subtitle'], [/^heading [12]$/, 'heading2'], [/^heading [3-9]$/, 'heading3'], [/^toc \d$|^(toc|contents) heading$|^contents \d$/, 'contents'],
  [/^((intense )?quote|quotations?|block text|block quotation)$/, 'quote'],
]

function kindOf(paragraph: WordElement | undefined, chain: readonly Style[]): LineKind {
  for (const { name } of chain) {
    const kind = named.find(([pattern]) => pattern.test(name))?.[1]
    if (kind) return kind
  }
  const outline = [paragraph, ...chain.map((style) => style.paragraph)].flatMap((properties) => childOf(properties, 'w:outlineLvl') ?? [])[0]
  const level = outline ? Number(valueOf(outline)) : 9
  return level < 2 ? 'heading2' : level < 9 ? 'heading3' : 'text'
}

const isOn = (value: string): boolean => !['0', 'false', 'off', 'none'].includes(value)

/** The nearest word on a look counts. */
function looksOf(properties: readonly (WordElement | undefined)[]): RunLooks {
  const said = (name: string) => properties.flatMap((one) => childOf(one, name) ?? [])[0]
  const on = (name: string) => ((found) => found !== undefined && isOn(valueOf(found)))(said(name))
  const raised = valueOf(said('w:vertAlign'))
  return { bold: on('w:b'), italic: on('w:i'), raised: raised === 'subscript' || raised === 'superscript' ? raised : null, hidden: on('w:vanish') || on('w:specVanish') }
}

function listsOf(numbering: WordElement | undefined): (place: WordElement | undefined) => ListPlace | null {
  const shapes = new Map(childrenOf(numbering, 'w:abstractNum').map((shape) => [valueOf(shape, 'w:abstractNumId'), shape]))
  const lists = new Map(childrenOf(numbering, 'w:num').map((list) => [valueOf(list, 'w:numId'), list]))
  return (place) => {
    const list = valueOf(childOf(place, 'w:numId'))
    const level = valueOf(childOf(place, 'w:ilvl')) || '0'
    const own = childrenOf(lists.get(list), 'w:lvlOverride').find((row) => valueOf(row, 'w:ilvl') === level)
    const shape = childOf(own, 'w:lvl') ?? childrenOf(shapes.get(valueOf(childOf(lists.get(list), 'w:abstractNumId'))), 'w:lvl').find((row) => valueOf(row, 'w:ilvl') === level)
    const format = valueOf(childOf(shape, 'w:numFmt'))
    if (!shape || format === 'none') return null
    const start = Number.parseInt(valueOf(childOf(own, 'w:startOverride')) || valueOf(childOf(shape, 'w:start')), 10)
    return { ordered: format !== 'bullet' && format !== '', list, start: Number.isInteger(start) && start >= 0 ? Math.min(start, 9_999) : 1 }
  }
}
