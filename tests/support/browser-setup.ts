import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built, dataEnv, root } from './browser-newsroom'

/** Fills one demonstration newsroom; every worker gets a copy of it. */
export default function setUp(): () => void {
  if (!built()) throw new Error('There is no build to test yet. This makes one and runs these tests: npm test -- --only browser')
  const template = mkdtempSync(join(tmpdir(), 'countersign-demo-'))
  execFileSync(process.execPath, [join(root, 'dist/prepare.mjs')], { env: dataEnv(template), stdio: ['ignore', 'ignore', 'inherit'] })
  process.env['COUNTERSIGN_TEST_TEMPLATE'] = template
  return () => rmSync(template, { recursive: true, force: true })
}
