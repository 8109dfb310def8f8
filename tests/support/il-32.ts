import type { Article } from '@/lib/editorial/article'
import { houseRules, setSettings } from '@/db/settings'
import { il32 } from '@/db/seed/stories/il-32'
import type { TextFrom } from '@/db/seed/story'
import { tellStory } from '@/db/seed/tell-story'
import { withBlockIds } from '@/lib/editor/block-ids'
import { documentFrom } from '@/lib/editor/document'
import { fromMarkdown } from '@/lib/editor/from-markdown'
import { printed } from '@/lib/editor/printed'
import { rewrite } from '@/lib/editor/rewrite'
import type { ArticleView } from '@/lib/editorial/view'
import { viewFor } from '@/lib/server/desk'
import { v7 as newId } from 'uuid'
import { done, type ServerNewsroom } from './server'

const textFrom: TextFrom = ({ headline, standfirst, markdown }) => {
  const { document, blocks, places } = printed(withBlockIds(documentFrom({ headline, standfirst, body: fromMarkdown(markdown) }, null), null, newId))
  return { document, blocks, places }
}

/** The demonstration's story about IL-32 and sepsis, as it is half-way through its check. */
export async function halfChecked({ store, actors }: ServerNewsroom): Promise<Article> {
  await setSettings(store, { sections: [{ name: 'Health', levels: ['full', 'partial'] }, { name: 'News', levels: ['full', 'partial'] }] }, { by: 'system', via: { door: 'system' }, at: 1 })
  return tellStory({ store, house: await houseRules(store), actors, rewrite, clock: { now: Date.now() - 86_400_000 } }, il32, textFrom)
}

/** The same brought to its readers: the number put right, what is left checked, signed off, published. */
export async function publishedIl32(room: ServerNewsroom): Promise<ArticleView> {
  const { writer, checker2, editor } = room.actors
  const { id } = await halfChecked(room)
  let story = await done(writer, id, { action: 'replaceText', find: 'Of the 168 patients', replace: 'Of the 186 patients' })
  for (const query of story.queries.filter(({ state }) => state !== 'closed')) {
    await done(writer, id, { action: 'answerQuery', query: query.id, text: 'It does.' })
    story = await done(checker2, id, { action: 'closeQuery', query: query.id })
  }
  for (const claim of story.claims.filter(({ standing }) => !['verified', 'opinion', 'authors-account'].includes(standing))) story = await done(checker2, id, { action: 'giveVerdict', claim: claim.id, verdict: claim.evidence.length > 0 ? 'verified' : 'authors-account', note: 'Read again.' })
  for (const sentence of story.sentences.filter(({ coverage }) => coverage === 'uncovered')) story = await done(checker2, id, { action: 'markNoFact', sentence: sentence.id })
  await done(checker2, id, { action: 'signOff' })
  await done(editor, id, { action: 'publish' })
  const view = await viewFor(editor, id)
  if (!view) throw new Error('The story is gone.')
  return view
}
