import type { Action } from '@/lib/editorial/actions'
import type { PersonKey } from '@/db/seed/people'
import type { ArticleView } from '@/lib/editorial/view'

/**
 * A published and corrected story that rests on one source only its writer and one checker may see. Every field a source can
 * have holds a word that stands nowhere else: whoever else is shown one of them was shown too much.
 */
export const secretWords = {
  title: 'Xylander', url: 'quizzically', doi: '10.5555/vexillum', passage: 'jackdaws', locator: 'zephyrside', author: 'Wolfgramm', citation: 'Phlogiston',
  group: 'krummhorn', note: 'brouhaha', file: 'gallimaufry', appraisal: 'skulduggery',
} as const

export const leaksIn = (told: string): string[] => Object.entries(secretWords).filter(([, word]) => told.toLowerCase().includes(word.toLowerCase())).map(([field]) => field)

/** Who may open it; everybody else may not, whatever their roles. */
export const namedPeople: PersonKey[] = ['writer', 'checker']

/** Does something that must be possible, and hands back the story as its doer sees it. */
export type Acting = (who: PersonKey, story: ArticleView | null, action: Action, fields?: object) => Promise<ArticleView>

export interface SecretStory {
  story: ArticleView
  /** Ids of the secret source, its evidence and its claim. */
  source: string
  evidence: string
  claim: string
}

/** `idOf` finds people, `file` is the SHA-256 of bytes that were sent before. */
export async function secretStory(act: Acting, idOf: (who: PersonKey) => Promise<string>, file: string): Promise<SecretStory> {
  let story = await act('writer', null, 'create', { headline: 'Tide comes in', text: 'The tide rose 3 metres. Nobody was hurt.' })
  const step = async (who: PersonKey, action: Action, fields: object = {}) => { story = await act(who, story, action, fields) }
  await step('writer', 'addSource', { kind: 'dataset', title: 'The gauge', primary: true })
  await step('writer', 'addSource', {
    kind: 'person', title: `Mr ${secretWords.title}`, url: `https://${secretWords.url}.example.org/`, doi: secretWords.doi, primary: true, confidentiality: 'named', people: [await idOf('checker')],
  })
  const [gauge = '', source = ''] = story.sources.map(({ id }) => id)
  await step('writer', 'markClaim', { quote: '3 metres', kind: 'number' })
  const claim = story.claims[0]?.id ?? ''
  for (const [from, passage, locator] of [[gauge, 'As gauged.', ''], [source, `He saw ${secretWords.passage}.`, `at ${secretWords.locator}`]]) await step('writer', 'addEvidence', { claim, source: from, passage, locator })
  await step('writer', 'groupSource', { source, group: secretWords.group })
  await step('writer', 'keepCopy', { source, file, name: `${secretWords.file}.txt` })
  await step('writer', 'citeSource', { source, item: { type: 'interview', title: secretWords.citation, author: [{ family: secretWords.author, given: 'A.' }] } })
  await step('writer', 'appraiseSource', { source, list: { funding: secretWords.appraisal } })
  await step('writer', 'submit', { note: 'One of them must not be contacted.' })
  await step('checker', 'judgeSource', { source, condition: 'corrected', note: secretWords.note })
  await step('checker', 'askExpert', { claim, name: 'Prof. Ito', question: 'Is it much?', sources: [source], tokenHash: 'd'.repeat(64), expiresAt: Date.now() + 86_400_000 })
  await step('checker', 'giveVerdict', { claim, verdict: 'change-needed', note: 'Three or four?', proposed: 'The tide rose about 3 metres.' })
  await step('editor', 'overrule', { claim, reason: 'The gauge says three.' })
  await step('checker', 'giveVerdict', { claim, verdict: 'verified', note: 'Seen.' })
  for (const words of ['Tide comes in', 'Nobody was hurt.']) await step('checker', 'markNoFact', { sentence: story.sentences.find(({ text }) => text === words)?.id })
  await step('checker', 'signOff')
  await step('editor', 'publish')
  await step('editor', 'startCorrection', { reason: 'It was two.' })
  await step('writer', 'replaceText', { find: '3 metres', replace: '2 metres' })
  await step('writer', 'submit', { note: '' })
  await step('checker', 'giveVerdict', { claim, verdict: 'verified', note: 'Seen again.' })
  await step('checker', 'signOff')
  await step('editor', 'publish', { correction: { kind: 'correction', text: 'We wrote three; it was two.' } })
  return { story, source, claim, evidence: story.claims[0]?.evidence[1]?.id ?? '' }
}

/** Every page a signed-in person can ask for, about this story and besides. A page that comes later belongs here. */
export const pagesAbout = (id: string): string[] => [
  ...['', '/write', '/check', '/edit', '/history', '/history?from=1&to=2', '/record', '/sources', '/replies', '/calls', '/copy'].map((room) => `/articles/${id}${room}`),
  '/desk', '/inbox', '/queue', '/handbook', '/rules', '/people', '/account', '/paper', '/articles/new', '/api/docs',
]

/** Every page readers have, and every file machines have. */
export const readersPagesOf = (slug: string): string[] => ['/feed.rss', '/feed.atom', '/feed.json', '/corrections.rss', '/corrections.atom', '/corrections.json', '/sitemap.xml', '/sitemap-news.xml', '/', `/news/${slug}`, `/news/${slug}/record`, `/news/${slug}/check-file`, `/news/${slug}.ninjs.json`, '/corrections', `/corrections/${new Date().getUTCFullYear()}`, '/standards', '/archive', '/authors/ada-lindqvist', '/search?q=tide']
