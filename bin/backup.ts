import { fileURLToPath } from 'node:url'
import { backUp } from '@/db/backup/backup'
import { Unusable } from '@/db/backup/manifest'
import { locationOf } from '@/db/store'

// `node bin/backup.mjs FOLDER`: a copy of the newsroom as it is now, made while it works.
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where to: node bin/backup.mjs FOLDER')
  process.exit(2)
}
try {
  const { files } = await backUp(locationOf(process.env, fileURLToPath(new URL('..', import.meta.url))), folder)
  console.log(`Backed up to ${folder}, with ${files} ${files === 1 ? 'file' : 'files'}. Keep AUTH_SECRET with it if you have set one; it is not inside.`)
} catch (problem) {
  if (!(problem instanceof Unusable)) throw problem
  console.error(problem.message)
  process.exit(1)
}
