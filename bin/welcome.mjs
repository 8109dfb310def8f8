import { relative } from 'node:path'
import { root } from './ground.mjs'

const rolesOf = roles => (roles.length > 3 ? 'every role' : roles.join(', '))

function table(people) {
  const width = Math.max(...people.map(({ email }) => email.length))
  const nameWidth = Math.max(...people.map(({ name }) => name.length))
  return people.map(({ email, name, roles }) => `    ${email.padEnd(width)}  ${name.padEnd(nameWidth)}  ${rolesOf(roles)}`).join('\n')
}

const signIns = ({ people, password }) => `
  This is the demonstration newsroom. Sign in as anybody below; the password is the same for all:

    ${password}

${table(people)}
`

/** Said before the server starts, because it can be said only once. */
export const firstAdministrator = link => `
  Nobody runs this newsroom yet. Once it is ready, open this link to become its administrator.
  It works once, and is not shown again:

    ${link}
`

const exposed = host => (host === '127.0.0.1' || host === 'localhost' || host === '::1' ? '' : `
  Others can reach this address (HOST is ${host}), and the demonstration's password is known to all.
`)

/** What the launcher says once the server answers. */
export function welcome(address, { host, dataDir }, told) {
  const kept = relative(root, dataDir).startsWith('..') ? dataDir : `${relative(root, dataDir)}/`
  return [
    `\n  Countersign is ready at ${process.env.AUTH_URL ?? address}${process.env.AUTH_URL ? ` (listening on ${address})` : ''}\n`,
    told.demo ? signIns(told.demo) + exposed(host) : '',
    `\n  ${process.env.DATABASE_URL ? `Its database is PostgreSQL, its files are in ${kept}` : `Everything it keeps is in ${kept}`}. Press Ctrl-C to stop.\n`,
  ].join('')
}
