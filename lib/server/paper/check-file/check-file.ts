import 'server-only'
import { headOf } from '@/db/history'
import { newsroomKeys } from '@/db/keys'
import { getPage } from '@/db/pages'
import type { Store } from '@/db/store'
import { inLanguage } from '../in-language'
import type { Changed } from '../public-changes'
import type { PublicStory } from '../story'
import { annotated } from './annotated'
import { addressOf } from './annotations'
import { listedSources } from './citations'
import { confidentialOf } from './confidential'
import { dataOf } from './data'
import { attributes, type Part } from './part'
import { receiptsOf } from './receipts'
import { pathOfCheckFile } from './saved-as'
import { isSame, sealed } from './sealing'
import { above, below, head } from './shown'
import { style } from './style'

/** The article with everything that was checked, as one signed file. The one made before is kept where nothing in it changed. */
export async function checkFile(store: Store, story: PublicStory, changes: Changed[], now: number): Promise<string> {
  const parts = await partsOf(store, story, changes, now)
  const [before, keys] = await Promise.all([getPage(store, pathOfCheckFile(story.slug)), newsroomKeys(store, now)])
  if (before?.status === 200 && isSame(before.html, parts, keys.at(-1)?.id ?? '')) return before.html
  const about = { article: addressOf(story), newsroom: story.paper.name, made: new Date(now).toISOString(), history: await headOf(store, story.article.id) }
  return sealed(store, parts, about, now)
}

async function partsOf(store: Store, story: PublicStory, changes: Changed[], now: number): Promise<Part[]> {
  const of = { changes, receipts: receiptsOf(story), listed: listedSources(story), confidential: await confidentialOf(store, story, now) }
  return [
    head(story), { name: 'the look of the page', text: `<style>\n${style}\n</style>\n` }, { name: 'the end of the head', text: '</head>\n<body>\n<main>\n' },
    ...above(story), { name: 'the beginning of the text', text: `<article class="copy"${attributes(inLanguage(story.language, story.paper))}>\n` }, ...annotated(story), { name: 'the end of the text', text: '</article>\n' },
    ...below(story, of), { name: 'the end of what is shown', text: '</main>\n' }, ...dataOf(story, of),
  ]
}
