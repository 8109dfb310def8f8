import 'server-only'
import { pino } from 'pino'

const secrets = ['password', 'passwordHash', 'token', 'secret', 'cookie', 'authorization', 'headers', 'link']
// What people write does not belong in a log either: name things by id.
const words = ['text', 'words', 'quote', 'headline', 'standfirst', 'body', 'document', 'passage', 'note', 'reason', 'title', 'url', 'doi', 'locator', 'group', 'file', 'item', 'question']

interface Broken {
  message?: string
  stack?: string | undefined
}

/** A failed query brings what it was to write: names, passages, whole pages of a source. Where it failed is enough. */
function withoutValues({ message = '', stack, ...rest }: Broken): Broken {
  const told = message.replace(/\nparams: [\s\S]*$/, '\nparams: [cut]')
  // A stack begins with the message.
  return { ...rest, message: told, ...(stack ? { stack: stack.split(message).join(told) } : {}) }
}

/** One JSON line for each thing worth knowing afterwards. Secrets and article text are cut out even where somebody passes them. */
export const log = pino({
  // Whoever tries the demonstration reads its greeting, not a log.
  level: process.env['LOG_LEVEL'] || (process.env['COUNTERSIGN_DEMO'] === '1' ? 'warn' : 'info'),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: label => ({ level: label }) },
  serializers: { error: withoutValues },
  redact: { paths: [...secrets, ...words].flatMap(name => [name, `*.${name}`]), censor: '[cut]' },
})
