import { SyntaxKind as Kind, walk, type Node, type Parsed } from './syntax'

/** One call that says a text. */
export interface Use {
  place: string
  room: string
  /** The key, or what keys it can be where a part of it is a value. */
  keys: RegExp
  /** Set where the key is written out. */
  key: string | null
  /** Names of what the text is told; null where they cannot be read off. */
  told: string[] | null
}

type Called = Node & { expression: Node; arguments: readonly Node[] }
type Member = Node & { expression: Node; name: Node }

const declared = /\b(?:const )?(\w+) = (?:await )?(?:use|get)Translations\('(\w+)'\)|\b(\w+)(?:: |\??: )Says<'(\w+)'>/g

/** Which room a translator of a file speaks for, by its name there. */
function translators({ tree }: Parsed): Map<string, string> {
  const known = new Map([...tree.text.matchAll(declared)].map(([, name = '', room = '', param = '', ofParam = '']) => [name || param, room || ofParam]))
  if (/\bGalleyWords\b/.test(tree.text)) known.set('t', 'galley').set('called', 'names')
  return known
}

/** `t`, `words.t`, `room.t`, and `.rich` of each. */
function translatorOf(callee: Node, { textOf }: Parsed): string {
  const written = textOf(callee).replace(/\.rich$/, '')
  return /^(?:\w+\.)?(\w+)$/.exec(written)?.[1] ?? ''
}

function keysOf(node: Node, file: Parsed): (string | RegExp)[] {
  if (node.kind === Kind.StringLiteral) return [(node as Node & { text: string }).text]
  if (node.kind === Kind.ConditionalExpression) {
    const parts: Node[] = []
    node.forEachChild((child) => { parts.push(child) })
    return [parts[2], parts[4]].flatMap((part) => (part ? keysOf(part, file) : []))
  }
  if (node.kind === Kind.TemplateExpression || node.kind === Kind.NoSubstitutionTemplateLiteral) {
    const parts = file.textOf(node).slice(1, -1).split(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/)
    return [new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+')}$`)]
  }
  return [/.*/]
}

function toldTo(node: Node | undefined, { textOf }: Parsed): string[] | null {
  if (!node) return []
  if (node.kind !== Kind.ObjectLiteralExpression) return null
  const names: string[] = []
  let whole = true
  node.forEachChild((part) => {
    if (part.kind === Kind.SpreadAssignment) whole = false
    else names.push(textOf((part as Member).name))
  })
  return whole ? names : null
}

/** Every text a file says, as far as it can be read off. */
export function usesIn(file: Parsed): Use[] {
  const rooms = translators(file)
  const found: Use[] = []
  walk(file.tree, (node) => {
    if (node.kind !== Kind.CallExpression) return
    const { expression, arguments: [first, values] } = node as Called
    const room = rooms.get(translatorOf(expression, file))
    if (!room || !first) return
    for (const key of keysOf(first, file)) {
      found.push({ place: `${file.path}:${file.lineOf(node)}`, room, key: typeof key === 'string' ? key : null, keys: typeof key === 'string' ? new RegExp(`^${key.replaceAll('.', '\\.')}$`) : key, told: toldTo(values, file) })
    }
  })
  return found
}

const takes = /(?:function|const) (\w+)\b[^\n]*?\bSays<'(\w+)'>/g

/** Translators handed to a function that speaks from another room; types do not tell them apart. */
export function handedWrong(files: readonly Parsed[]): string[] {
  const takenIn = ({ tree }: Parsed) => [...tree.text.matchAll(takes)].map(([, name = '', room = '']) => [name, room] as const)
  const everywhere = files.flatMap(takenIn)
  return files.flatMap((file) => {
    const rooms = translators(file)
    const takers = new Map([...everywhere, ...takenIn(file)])
    const wrong: string[] = []
    walk(file.tree, (node) => {
      if (node.kind !== Kind.CallExpression) return
      const { expression, arguments: handed } = node as Called
      const room = takers.get(file.textOf(expression))
      const other = handed.map((one) => rooms.get(file.textOf(one))).find((one) => one !== undefined && one !== room)
      if (room && other) wrong.push(`${file.path}:${file.lineOf(node)}: ${file.textOf(expression)} speaks from ${room} and is handed ${other}`)
    })
    return wrong
  })
}
