import 'server-only'
import type { Article, Source } from '@/lib/editorial/article'
import { suggestGroups, type GroupSuggestion } from '@/lib/editorial/independence'
import { copiesOf, groupOf, isShownUnasked } from '@/lib/editorial/sources'
import { wordsOfFile } from './keep-file'

/** Only the beginning of a text is compared; a rewrite shows itself there. */
const longest = 200_000

/**
 * Sources of a story that may be one source. Read are only texts that whoever asks is shown anyway: what must be opened first
 * is compared with nothing, for its likeness would tell of it.
 */
export async function likelyGroups(article: Article): Promise<GroupSuggestion[]> {
  const shown = article.sources.filter((source) => isShownUnasked(article, source))
  const texts = await Promise.all(shown.map(async (source) => ({ source: source.id, text: await textOf(article, source), group: groupOf(article, source.id) })))
  return suggestGroups(texts.filter(({ text }) => text !== ''))
}

async function textOf(article: Article, source: Source): Promise<string> {
  const copy = copiesOf(article, source.id).at(-1)
  if (!copy) return ''
  const { pages } = await wordsOfFile(copy.file, copy.name)
  return pages.map(({ words }) => words).join('\n').slice(0, longest)
}
