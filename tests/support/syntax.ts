import { API } from 'typescript/unstable/sync'
import { SyntaxKind, type Node, type SourceFile as Tree } from 'typescript/unstable/ast'
import { join } from 'node:path'
import { root } from './source-files'

export { SyntaxKind, type Node }

export interface Parsed {
  path: string
  tree: Tree
  /** The node as it is written, without what stands before it. */
  textOf: (node: Node) => string
  lineOf: (node: Node) => number
}

/** Files of the project as TypeScript's own parser reads them. */
export function parsed(paths: readonly string[]): Parsed[] {
  const api = new API({ cwd: root })
  const config = join(root, 'tsconfig.json')
  const project = api.updateSnapshot({ openProject: config }).getProject(config)
  const found = paths.map((path): Parsed => {
    const tree = project?.program.getSourceFile(join(root, path))
    if (!tree) throw new Error(`${path} is no part of the project.`)
    const startOf = (node: Node) => node.pos + (/^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(tree.text.slice(node.pos, node.end))?.[0].length ?? 0)
    return { path, tree, textOf: (node) => tree.text.slice(startOf(node), node.end), lineOf: (node) => tree.text.slice(0, startOf(node)).split('\n').length }
  })
  api.close()
  return found
}

export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  node.forEachChild((child) => { walk(child, visit) })
}
