import { rowLists } from '@/lib/editorial/article'
import type { Article, Receipt } from '@/lib/editorial/article'
import { canonical } from '@/lib/editorial/canonical'
import { counted } from '@/lib/editorial/deeds/publishing'
import { gateVersion, obstacles } from '@/lib/editorial/gate'
import type { Told } from './chains'
import { finding } from './finding'
import type { Finding } from './finding'

/** Every publication has its receipt, written with it; and the receipt says what was so at that moment. */
export function* receipts(article: Article, told: Told): Generator<Finding> {
  for (const publication of article.publications) {
    const receipt = article.receipts.find(({ id }) => id === publication.receipt)
    const wrong = (what: string) => finding('publications', publication.id, what)
    if (!receipt) yield wrong(`its receipt ${publication.receipt} is missing`)
    else if (receipt.revision !== publication.revision) yield wrong('it and its receipt name different revisions')
    else if (!told.besidePublication.get(publication.id)?.some(({ table, id }) => table === 'receipts' && id === receipt.id)) yield wrong('its receipt was not written with it')
    else yield* said(article, receipt)
  }
}

function* said(article: Article, receipt: Receipt): Generator<Finding> {
  const wrong = (what: string) => finding('receipts', receipt.id, what)
  if (article.revisions.find(({ id }) => id === receipt.revision)?.hash !== receipt.hash) yield wrong('its hash is not that of its revision')
  for (const list of ['signatures', 'marks', 'overrules'] as const) {
    const known = new Set(article[list].map(({ id }) => id))
    for (const id of receipt[list]) if (!known.has(id)) yield wrong(`it names ${list} ${id}, which is not there`)
  }
  // A later gate may count and ask for more than the one that was passed.
  if (receipt.gate !== gateVersion) return
  const then = asItWas(article, receipt)
  const revision = then.revisions.find(({ id }) => id === receipt.revision)
  if (!revision) return yield wrong('its revision is younger than itself, or missing')
  const ought = counted(then, revision)
  for (const list of ['signatures', 'marks', 'overrules'] as const) {
    if (canonical([...receipt[list]].sort()) !== canonical([...ought[list]].sort())) yield wrong(`the ${list} it counts are not those that held then`)
  }
  if (!receipt.rules) return yield wrong('it does not say under which house rules the gate was passed')
  const [first] = receipt.kind === 'publication' ? obstacles(then, revision, receipt.rules) : []
  if (first) yield wrong(`this stood in the way: ${first.rule} ${first.href}`)
}

/** The article as it was just before the receipt was written. */
function asItWas(article: Article, { seq, check }: Receipt): Article {
  const revisions = article.revisions.filter((revision) => revision.seq < seq)
  const known = new Set(revisions.map(({ id }) => id))
  const lists = Object.fromEntries(rowLists.map((list) => [list, article[list].filter((row) => row.seq < seq)]))
  return { ...article, ...lists, revisions, check, current: revisions.at(-1)?.id ?? article.current, authors: article.authors.filter(({ revision }) => known.has(revision)) } as Article
}
