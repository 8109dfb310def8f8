import { expect, it } from 'vitest'
import { listArticles } from '@/db/articles'
import { onBothEngines } from '../support/engines'
import { newsroom, textOf } from '../support/articles'

onBothEngines('Lists of what is talked about', (engine) => {
  it('find the stories in which something may wait, and those talked of since a moment', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    const { writer, checker, editor, legal } = room.cast
    const start = async () => {
      const { id } = await room.act(writer, null, { action: 'create', text: textOf({ headline: 'Rain', markdown: 'It rained on Monday.' }) })
      return (await room.act(writer, id, { action: 'submit' })).id
    }
    const [quiet, asked, proposed] = [await start(), await start(), await start()]
    const query = (await room.act(checker, asked, { action: 'askQuery', to: 'editor', type: 'legal', text: 'Really? "queries":1', people: [legal.id] })).queries[0]?.id
    await room.act(checker, proposed, { action: 'proposeWording', about: { sentence: (await room.act(checker, proposed, { action: 'askQuery', to: 'author', type: 'wording', text: 'So?' })).revisions[0]?.sentences[1]?.id }, words: 'It rained on Tuesday.' })

    const list = async (filter: object) => (await listArticles<{ id: string }>(store, { visibleTo: { person: checker.id, sees: 'all' }, limit: 50, ...filter })).articles.map(({ id }) => id).toSorted()
    const waits = (person: string, queries = false, proposals = false) => list({ waits: { person, queries, proposals } })
    expect(await waits(legal.id)).toEqual([asked])
    expect(await waits(writer.id)).toEqual([proposed])
    expect(await waits(editor.id)).toEqual([])
    expect(await waits(editor.id, true)).toEqual([asked, proposed].toSorted())
    expect(await waits(editor.id, false, true)).toEqual([proposed])
    expect(await waits(checker.id)).toEqual([])

    const before = room.clock.now
    await room.act(editor, asked, { action: 'answerQuery', query, text: 'Yes.' })
    expect(await list({ talkedSince: before + 1 })).toEqual([asked])
    expect(await list({ talkedSince: room.clock.now + 1 })).toEqual([])
    expect(await list({})).toEqual([quiet, asked, proposed].toSorted())
  })
})
