import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** The first thing that is wrong with what was sent, as a sentence, and the field it is about. */
export function firstFault(issue: Issue | undefined): { sentence: string; path: string } {
  if (!issue) return { sentence: 'What was sent cannot be read.', path: '' }
  const path = issue.path.map(String).join('.')
  return { sentence: sentenceOf(issue, path === '' ? 'What was sent' : `“${path}”`), path }
}

function sentenceOf(issue: Issue, what: string): string {
  if (issue.code === 'invalid_type') return issue.input === undefined && isMissing(issue) ? `${what} is missing.` : `${what} must be ${kinds[issue.expected] ?? issue.expected}.`
  if (issue.code === 'invalid_value') return `${what} must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`
  if (issue.code === 'too_big') return `${what} is too ${issue.origin === 'string' ? 'long' : 'large'}: at most ${issue.maximum.toLocaleString('en')}${issue.origin === 'string' ? ' characters' : ''}.`
  if (issue.code === 'too_small') return ourOwn(issue.message) ? `${what}: ${issue.message}` : `${what} must not be ${issue.origin === 'number' ? `below ${issue.minimum}` : 'empty'}.`
  if (issue.code === 'invalid_format' && issue.format === 'url') return `${what} must be a web address that begins with http:// or https://.`
  if (issue.code === 'invalid_union') return `${what} cannot be read: it fits none of the forms it may have.`
  return `${what} cannot be read.`
}

const isMissing = ({ message }: Issue): boolean => message.endsWith('undefined')

/** Sentences of our own end like sentences; the library's do not. */
const ourOwn = (message: string): boolean => message.endsWith('.')

const kinds: Record<string, string> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'an object with fields', array: 'a list',
}
