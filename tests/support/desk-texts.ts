import { SyntaxKind as Kind, walk, type Node, type Parsed } from './syntax'

// Words that a page says and that stand in no catalogue. Anything else in quotes is a name for machines.

/** What is written the same in every language. */
const names = /^(?:SHA-256|DOI|URL|https:\/\/|\/news\/\S*|\d{4}-\d\d-\d\d|(?:Ctrl|Shift|Esc)\b.*)$/

const saidAttributes = /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label|hint|description|words|lead|optional|note|error|quote|empty)$/
const saidProperties = /^(?:title|label|hint|lead|words|sentence|description|button|missing|note)$/
const sentence = /^(?:\p{Lu}[\p{L}’]*,? \S.*\p{L}|\p{Ll}[\p{L}’]*(?: [\p{L}’]+)+[ .:…]*$)/su
const hasWords = (text: string) => /\p{L}/u.test(text) && !names.test(text.trim())

type Named = Node & { name: Node }
type Texted = Node & { text: string }

const isString = (node: Node): node is Texted => node.kind === Kind.StringLiteral || node.kind === Kind.NoSubstitutionTemplateLiteral
const isPiece = (node: Node): node is Texted => isString(node) || node.kind === Kind.TemplateHead || node.kind === Kind.TemplateMiddle || node.kind === Kind.TemplateTail

/** The literals whose words this expression may become: through choices and templates, not through calls and comparisons. */
function becoming(node: Node): Texted[] {
  if (isPiece(node)) return [node]
  if ([Kind.CallExpression, Kind.ElementAccessExpression, Kind.JsxElement, Kind.JsxSelfClosingElement, Kind.JsxFragment, Kind.ArrowFunction, Kind.ObjectLiteralExpression].includes(node.kind)) return []
  const parts: Node[] = []
  node.forEachChild((child) => { parts.push(child) })
  if (node.kind === Kind.ConditionalExpression) return parts.slice(1).flatMap(becoming)
  if (node.kind === Kind.BinaryExpression) return parts[1] && [Kind.AmpersandAmpersandToken, Kind.BarBarToken, Kind.QuestionQuestionToken, Kind.PlusToken].includes(parts[1].kind) ? parts.flatMap(becoming) : []
  return parts.flatMap(becoming)
}

const isKey = ({ parent }: Node, { textOf }: Parsed) => parent.kind === Kind.JsxElement && /^<kbd\b/i.test(textOf(parent))

const silent = [Kind.NewExpression, Kind.ExpressionStatement, Kind.BinaryExpression]

/** Classes, comparisons, and what is told to whoever runs the server. */
const isForMachines = ({ parent }: Node, { textOf }: Parsed) =>
  silent.includes(parent.kind) || (parent.kind === Kind.JsxAttribute && !saidAttributes.test(textOf((parent as Named).name)))

function saidBy(node: Node, file: Parsed): Texted[] {
  if (node.kind === Kind.JsxText) return isKey(node, file) ? [] : [node as Texted]
  if (node.kind === Kind.JsxExpression && node.parent.kind !== Kind.JsxAttribute) return becoming(node)
  if (node.kind === Kind.JsxAttribute && saidAttributes.test(file.textOf((node as Named).name))) return becoming(node)
  if (node.kind === Kind.PropertyAssignment && saidProperties.test(file.textOf((node as Named).name))) return becoming(node)
  return isPiece(node) && sentence.test(node.text) && !isForMachines(node, file) ? [node] : []
}

/** Every text a file says itself, with its place. */
export function textsIn(file: Parsed): string[] {
  const found = new Map<Node, string>()
  walk(file.tree, (node) => {
    for (const said of saidBy(node, file)) if (hasWords(said.text)) found.set(said, `${file.path}:${file.lineOf(said)}: ${said.text.trim().replace(/\s+/g, ' ')}`)
  })
  return [...found.values()]
}
