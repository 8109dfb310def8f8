/**
 * An article as one person may see it: everything derived, from the rows alone. The same answer goes to every screen and
 * to the API (`view.ts` has its shape). Names come from outside; the law knows people by id only.
 */
import type { Article, Move } from './article'
import { sectionOf } from './arranging'
import { claimViews } from './present-claims'
import { coverage } from './coverage'
import { headlineOf, openCorrection } from './facts'
import { obstacles } from './gate'
import { loadOf } from './load'
import { namesIn, person, type Looking } from './looking'
import { offered } from './may'
import type { Id } from './people'
import { arrangedView, expertViews, gridViews, planView } from './present-desk'
import { sourceViews } from './present-sources'
import { openProposals } from './proposals'
import { presentProposals, presentQueries, spokenTo } from './present-talk'
import { read } from './reading'
import type { ArticleSummary, ArticleView, SentenceView } from './view'
import { progressOf } from './progress'

/** The whole view. Ask `maySee` first: what one may not see is not found. */
export function present(article: Article, given: Looking): ArticleView {
  const looking: Looking = { ...given, nameOf: namesIn(article, given.nameOf) }
  const { current, public: shown } = read(article)
  const gate = obstacles(article, current, looking.house)
  return {
    id: article.id, slug: article.slug, version: article.version, revision: current.number, state: article.state,
    ready: article.state.desk === 'checked' && gate.length === 0,
    headline: headlineOf(current.blocks), standfirst: current.blocks.find((block) => block.role === 'standfirst')?.words ?? '',
    section: sectionOf(article), language: article.language, byline: article.byline, arranged: arrangedView(article, looking),
    checkLevel: article.check.level, scope: article.check.scope,
    createdAt: article.at, savedAt: current.at, savedBy: person(current.savedBy, looking),
    sentences: sentenceViews(article, looking), claims: claimViews(article, looking),
    queries: presentQueries(article, looking), proposals: presentProposals(article, looking),
    sources: sourceViews(article, looking), grid: gridViews(article, looking), experts: expertViews(article, looking), plan: planView(article, looking),
    correction: correctionView(article, looking), publicRevision: shown?.number ?? null,
    publications: publicationViews(article, looking),
    people: peopleOf(article, looking), moves: article.moves.map((row) => moveView(row, looking)),
    progress: progressOf(article, current), gate, offered: offered(article, looking.actor, looking.house),
  }
}

/** One line of a list. Stored beside the article at every commit, so that lists never load whole articles. */
export function summarise(article: Article): Omit<ArticleSummary, 'people'> & { people: { person: Id; as: ArticleSummary['people'][number]['as'] }[] } {
  const { current } = read(article)
  return {
    id: article.id, slug: article.slug, headline: headlineOf(current.blocks), section: sectionOf(article), state: article.state, version: article.version,
    revision: current.number, checkLevel: article.check.level, progress: progressOf(article, current),
    updatedAt: Math.max(current.at, ...article.moves.slice(-1).map((row) => row.at)),
    people: assigned(article), correctionOpen: openCorrection(article) !== null,
    deadline: article.plans.at(-1)?.deadline ?? null, risk: article.plans.at(-1)?.risk ?? 'normal',
    proposals: openProposals(article).length, spokenTo: spokenTo(article), load: loadOf(article),
  }
}

function assigned(article: Article) {
  return article.assignments.map(({ person: id, as }) => ({ person: id, as }))
}

function peopleOf(article: Article, looking: Looking): ArticleView['people'] {
  return assigned(article).map((row) => ({ person: person(row.person, looking), as: row.as }))
}

function moveView(row: Move, looking: Looking): ArticleView['moves'][number] {
  return { action: row.action, text: row.text, by: person(row.by, looking), at: row.at, from: row.from, to: row.to, check: row.check }
}

function correctionView(article: Article, looking: Looking): ArticleView['correction'] {
  const open = openCorrection(article)
  if (!open) return null
  const base = article.numbers[open.base] ?? 0
  return { id: open.id, reason: open.reason, by: person(open.by, looking), at: open.at, base }
}

function publicationViews(article: Article, looking: Looking): ArticleView['publications'] {
  return article.publications.map((row) => ({
    kind: row.kind, revision: article.numbers[row.revision] ?? 0,
    at: row.at, by: person(row.by, looking), note: row.note, receipt: row.receipt,
  }))
}

function sentenceViews(article: Article, looking: Looking): SentenceView[] {
  const { authors, current } = read(article)
  return coverage(article, current).map(({ sentence, claims, mark, coverage: covered }) => ({
    id: sentence.id, block: sentence.block, role: sentence.role, text: sentence.words, coverage: covered, claims: claims.map((claim) => claim.id),
    mark: mark ? { id: mark.id, type: mark.type, by: person(mark.by, looking), at: mark.at } : null,
    authors: [...(authors.get(sentence.wording) ?? [])].map((id) => person(id, looking)),
    offered: offered(article, looking.actor, looking.house, { sentence, ...(mark ? { mark } : {}) }),
  }))
}
