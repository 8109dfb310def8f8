import 'server-only'
import { isActive } from '@/db/people'
import type { Store } from '@/db/store'
import { BadDocument, type PaperDocument } from '@/lib/editor/printed'
import { shapes, type Action, type Asked } from '@/lib/editorial/actions'
import { readText, sentText } from './text'

/** What was sent cannot be read; `message` is a sentence for the sender, `path` the field it is about. */
export class Unreadable extends Error {
  constructor(message: string, readonly path = '') {
    super(message)
  }
}

/** Reads what a door was asked into the law's own shapes; text is turned into document, blocks and places. */
export async function readAsked(store: Store, raw: unknown, current: PaperDocument | null): Promise<{ asked: Asked; notices: string[] }> {
  const { action, fields } = named(raw)
  const { sent, notices } = withText(action, fields, current)
  const parsed = shapes[action].safeParse(sent)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Unreadable(issue ? `${issue.path.join('.') || 'What was sent'}: ${issue.message}` : 'What was sent cannot be read.', issue?.path.join('.') ?? '')
  }
  const asked = { action, ...parsed.data } as Asked
  if (asked.action === 'assign' && !(await isActive(store, asked.person))) throw new Unreadable('There is no such person in this newsroom.', 'person')
  return { asked, notices }
}

function named(raw: unknown): { action: Action; fields: Record<string, unknown> } {
  if (typeof raw !== 'object' || raw === null || !('action' in raw) || typeof raw.action !== 'string' || !Object.hasOwn(shapes, raw.action)) {
    throw new Unreadable('There is no such action.', 'action')
  }
  const { action, ...fields } = raw
  return { action: action as Action, fields }
}

function withText(action: Action, fields: Record<string, unknown>, current: PaperDocument | null): { sent: Record<string, unknown>; notices: string[] } {
  if (action !== 'create' && action !== 'editText') return { sent: fields, notices: [] }
  const parsed = sentText.safeParse(fields)
  if (!parsed.success) throw new Unreadable('The text cannot be read: send headline, standfirst and one of text, html, markdown or document.')
  try {
    const { text, notices } = readText(parsed.data, current)
    return { sent: { ...fields, text }, notices }
  } catch (problem) {
    if (problem instanceof BadDocument) throw new Unreadable(problem.message, 'text')
    throw problem
  }
}
