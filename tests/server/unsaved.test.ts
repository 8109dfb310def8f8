import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { history, loadArticle } from '@/db/articles'
import { workingCopyOf } from '@/db/working-copies'
import { articleFor } from '@/lib/server/desk'
import { perform } from '@/lib/server/perform'
import { dropUnsaved, keepUnsaved, saveUnsaved } from '@/lib/server/perform-unsaved'
import { saveIdle } from '@/lib/server/worker'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const typed = (text: string) => ({ type: 'doc', content: [{ type: 'headline', content: [{ type: 'text', text: 'Ferry' }] }, { type: 'standfirst' }, { type: 'paragraph', content: [{ type: 'text', text }] }] })
const start = () => done(room.actors.writer, null, { action: 'create', headline: 'Ferry', text: 'The ferry sails.' })
const twoMinutes = 2 * 60_000
const lines = async (id: string) => (await loadArticle(room.store, id))?.revisions.at(-1)?.blocks.map(({ words }) => words)

describe('words not saved yet', () => {
  test('are their writer’s alone; others are told that there are some', async () => {
    const { id, version } = await start()
    expect(await keepUnsaved(room.actors.writer, id, { base: version, document: typed('The ferry sails at noon.') })).toMatchObject({ outcome: 'done', base: version, unsaved: true })
    const mine = await articleFor(room.actors.writer, id)
    expect(mine).toMatchObject({ unsavedBy: [], unsaved: { base: version } })
    expect(JSON.stringify(mine?.unsaved)).toContain('at noon')
    const theirs = await articleFor(room.actors.editor, id)
    expect(theirs).toMatchObject({ unsavedBy: [room.actors.writer.name], unsaved: null, view: { revision: 1 } })
    expect(JSON.stringify(theirs)).not.toContain('at noon')
  })

  test('that say what is saved already are none', async () => {
    const { id, version } = await start()
    await keepUnsaved(room.actors.writer, id, { base: version, document: typed('Something.') })
    const { document } = (await articleFor(room.actors.writer, id)) ?? {}
    expect(await keepUnsaved(room.actors.writer, id, { base: version, document })).toMatchObject({ outcome: 'done', unsaved: false })
    expect(await workingCopyOf(room.store, id, room.actors.writer.id)).toBeNull()
  })

  test('are kept only for those who may edit, of a story that may be edited, if they are a story', async () => {
    const { id, version } = await start()
    const document = typed('x')
    expect(await keepUnsaved(room.actors.writer2, id, { base: version, document })).toEqual({ outcome: 'notFound' })
    expect(await keepUnsaved(room.actors.checker, id, { base: version, document })).toMatchObject({ outcome: 'refused' })
    expect(await keepUnsaved(room.actors.writer, id, { base: 99, document })).toMatchObject({ outcome: 'invalid', path: 'base' })
    expect(await keepUnsaved(room.actors.writer, id, { base: version, document: { type: 'poster' } })).toMatchObject({ outcome: 'invalid', path: 'document' })
    expect(await keepUnsaved(room.actors.writer, 'no-id', { base: version, document })).toEqual({ outcome: 'notFound' })
  })

  test('become a revision after two idle minutes, and not before', async () => {
    const { id, version } = await start()
    await keepUnsaved(room.actors.writer, id, { base: version, document: typed('The ferry sails at one.') })
    await saveIdle(room.store, Date.now() + twoMinutes - 5_000)
    expect(await lines(id)).toEqual(['Ferry', 'The ferry sails.'])
    expect(await saveIdle(room.store, Date.now() + twoMinutes + 5_000)).toBeGreaterThan(0)
    expect(await lines(id)).toEqual(['Ferry', 'The ferry sails at one.'])
    expect((await history(room.store, id)).at(-1)).toMatchObject({ action: 'editText', by: room.actors.writer.id, via: { door: 'system' } })
    expect(await workingCopyOf(room.store, id, room.actors.writer.id)).toBeNull()
  })

  test('of somebody who types on from there are no conflict with themselves', async () => {
    const { id, version } = await start()
    await keepUnsaved(room.actors.writer, id, { base: version, document: typed('The ferry sails at two.') })
    await saveIdle(room.store, Date.now() + twoMinutes + 5_000)
    const kept = await keepUnsaved(room.actors.writer, id, { base: version, document: typed('The ferry sails at two sharp.') })
    expect(kept).toMatchObject({ outcome: 'done', base: version + 1 })
    const saved = await perform(room.actors.writer, id, { action: 'editText', version, document: typed('The ferry sails at two sharp, they say.') })
    expect(saved.outcome).toBe('done')
    expect(await workingCopyOf(room.store, id, room.actors.writer.id)).toBeNull()
  })

  test('are a conflict once somebody else saved, idle or not, and wait for their writer', async () => {
    const { id, version } = await start()
    await keepUnsaved(room.actors.writer, id, { base: version, document: typed('The ferry sails at three.') })
    await done(room.actors.editor, id, { action: 'replaceText', find: 'sails', replace: 'leaves', version })
    await saveIdle(room.store, Date.now() + twoMinutes + 5_000)
    expect(await lines(id)).toEqual(['Ferry', 'The ferry leaves.'])
    expect(await saveUnsaved(room.actors.writer, id)).toMatchObject({ outcome: 'conflict', theirName: room.actors.editor.name, yours: { lines: ['Ferry', 'The ferry sails at three.'] } })
    expect(await workingCopyOf(room.store, id, room.actors.writer.id)).not.toBeNull()
    await dropUnsaved(room.actors.writer, id)
    expect(await saveUnsaved(room.actors.writer, id)).toBeNull()
  })

  test('are left alone by what the same person saves through the API', async () => {
    const { id, version } = await start()
    await keepUnsaved(room.actors.writer, id, { base: version, document: typed('Typed on the page.') })
    const byApi = { ...room.actors.writer, via: { door: 'api', token: 't' } } as const
    expect((await perform(byApi, id, { action: 'editText', version, text: 'Sent by a program.' })).outcome).toBe('done')
    expect(await workingCopyOf(room.store, id, room.actors.writer.id)).not.toBeNull()
    expect((await perform(room.actors.writer, id, { action: 'submit' })).outcome).toBe('conflict')
  })
})
