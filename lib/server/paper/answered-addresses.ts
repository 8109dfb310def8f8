import 'server-only'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

/** What a build writes down of the addresses it answers at; other tools of Next's read it too. */
interface Routes {
  staticRoutes: { regex: string }[]
  dynamicRoutes: { regex: string }[]
}

/** Programs are told in their own way that nothing is there; built files are nobody's page. */
const notPages = /^\/(?:_next|api)(?:\/|$)/

type Answered = (path: string) => boolean
let answered: Answered | undefined

/** Whether the newsroom answers at a path, as its build says. Where no build says anything, it may. */
export function isAnswered(path: string): boolean {
  const here = /* turbopackIgnore: true */ process.cwd()
  answered ??= answeredBy(resolve(here, process.env['NEXT_DIST_DIR'] ?? '.next', 'routes-manifest.json'), join(here, 'public'))
  return answered(path)
}

export function answeredBy(manifest: string, files: string): Answered {
  if (!existsSync(manifest)) return () => true
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(manifest, 'utf8')) as Routes
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ regex }) => new RegExp(regex))
  const fixed = new Set(readdirSync(files, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.replaceAll(sep, '/')}`))
  return (path) => notPages.test(path) || fixed.has(path) || routes.some((route) => route.test(path))
}
