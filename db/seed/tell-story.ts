import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article, Claim } from '@/lib/editorial/article'
import { claimsAt, standing } from '@/lib/editorial/claims'
import { coverage } from '@/lib/editorial/coverage'
import { read } from '@/lib/editorial/reading'
import { putFile } from '../files'
import type { Story, StoryClaim, StoryFigure, TextFrom } from './story'
import { tell, type Telling } from './tell'

/** Tells one story from its first draft as far as it goes. */
export async function tellStory(telling: Telling, story: Story, textFrom: TextFrom): Promise<Article> {
  const text = textFrom({ headline: story.headline, standfirst: story.standfirst, markdown: story.body, figure: await figureOf(telling, story) })
  let article = await tell(telling, story.writer, null, { action: 'create', text, section: story.section, ...(story.language ? { language: story.language } : {}) })
  if (story.check) article = await tell(telling, 'head', article, { action: 'setCheckLevel', ...story.check })
  article = await prepared(telling, story, article)
  if (story.submit === undefined) return article
  article = await tell(telling, story.writer, article, { action: 'submit', note: story.submit })
  if (story.key !== 'ambulances') article = await tell(telling, 'head', article, { action: 'assign', person: telling.actors['checker']?.id, as: 'checker' })
  article = await planned(telling, story, article)
  article = await checked(telling, story, article)
  for (const act of story.then ?? []) article = await tell(telling, act.as, article, act.asked)
  if (story.sendBack) article = await tell(telling, 'checker', article, { action: 'sendBack', reason: story.sendBack })
  if (story.spike) article = await tell(telling, 'editor', article, { action: 'spike', reason: story.spike })
  if (story.signOff || story.publish) article = await tell(telling, 'checker', article, { action: 'signOff', note: '' })
  return story.publish ? published(telling, story, article) : article
}

/** The picture, kept as if its writer had sent it. */
async function figureOf({ store, actors, clock, pictures }: Telling, { figure, writer }: Story): Promise<StoryFigure | undefined> {
  if (!figure || !pictures) return undefined
  const { file, ...about } = figure
  const content = await readFile(join(pictures, file))
  const { mediaType, width, height } = about
  const { id } = await putFile(store, { content, mediaType, width, height, by: actors[writer]?.id ?? '', at: clock.now })
  return { picture: id, ...about }
}

/** The writer's part: sources, claims, and what evidence there is. */
async function prepared(telling: Telling, story: Story, start: Article): Promise<Article> {
  let article = start
  const sources = new Map<string, string>()
  for (const [key, { citation, ...source }] of Object.entries(story.sources)) {
    article = await tell(telling, story.writer, article, { action: 'addSource', ...source })
    const id = article.sources.at(-1)?.id ?? ''
    sources.set(key, id)
    if (citation) article = await tell(telling, story.writer, article, { action: 'citeSource', source: id, item: citation })
  }
  for (const { quote, kind, evidence } of story.claims) {
    article = await tell(telling, story.writer, article, { action: 'markClaim', quote, kind })
    const claim = article.claims.at(-1)?.id
    for (const [source, passage, locator] of evidence) {
      article = await tell(telling, story.writer, article, { action: 'addEvidence', claim, source: sources.get(source), passage, locator })
    }
  }
  return article
}

const day = 86_400_000

/** The head of research's part, and whom the writer asked for a reply. */
async function planned(telling: Telling, { plan, criticism = [], writer }: Story, start: Article): Promise<Article> {
  let article = start
  if (plan) article = await tell(telling, 'head', article, { action: 'planCheck', deadline: telling.clock.now + plan.dueIn * day, risk: plan.risk, note: plan.note })
  for (const { quote, of, says, asked } of criticism) {
    article = await tell(telling, writer, article, { action: 'markCriticism', quote, of, says })
    if (asked) article = await tell(telling, writer, article, { action: 'askForReply', criticism: article.criticisms.at(-1)?.id, how: asked.how, deadline: telling.clock.now + asked.dueIn * day })
  }
  return article
}

/** The checkers' part: verdicts, queries, sentences with nothing to check. */
async function checked(telling: Telling, story: Story, start: Article): Promise<Article> {
  let article = start
  for (const [index, said] of story.claims.entries()) {
    const claim = article.claims[index]
    if (claim) article = await judged(telling, article, claim, said, index)
  }
  const wanted = story.noFact
  const uncovered = coverage(article, read(article).current).filter((row) => row.coverage === 'uncovered')
  for (const { sentence } of uncovered) {
    if (wanted === 'rest' || wanted.includes(sentence.words)) article = await tell(telling, 'checker', article, { action: 'markNoFact', sentence: sentence.id })
  }
  return article
}

async function judged(telling: Telling, start: Article, claim: Claim, said: StoryClaim, index: number): Promise<Article> {
  const who = index % 5 === 3 ? 'checker2' : 'checker'
  let article = start
  const { verdict, note, proposed, query } = said
  if (query) article = await tell(telling, who, article, { action: 'askQuery', ...query, about: { claim: claim.id } })
  return verdict ? tell(telling, who, article, { action: 'giveVerdict', claim: claim.id, verdict, note, proposed }) : article
}

/** Publication, and the correction that followed where there was one. */
async function published(telling: Telling, story: Story, start: Article): Promise<Article> {
  let article = await tell(telling, 'editor', start, { action: 'publish' })
  const { correction } = story
  if (!correction) return article
  telling.clock.now += 5 * 3_600_000
  article = await tell(telling, 'editor', article, { action: 'startCorrection', reason: correction.reason })
  article = await tell(telling, story.writer, article, { action: 'replaceText', find: correction.find, replace: correction.replace })
  article = await tell(telling, story.writer, article, { action: 'submit', note: 'Only the one figure.' })
  article = await signedAgain(telling, article)
  article = await tell(telling, 'checker', article, { action: 'signOff' })
  return tell(telling, 'editor', article, { action: 'publish', correction: correction.note })
}

async function signedAgain(telling: Telling, start: Article): Promise<Article> {
  let article = start
  const { current } = read(article)
  for (const claim of claimsAt(article, current).filter((row) => standing(article, row, current) === 'stale')) {
    article = await tell(telling, 'checker', article, { action: 'giveVerdict', claim: claim.id, verdict: 'verified' })
  }
  return article
}
