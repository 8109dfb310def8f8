import type { Sentence } from '@/lib/editorial/article'
import { paperOf, type PaperBlock, type PaperMark } from '@/lib/editor/read-only'
import type { PublicClaim } from '@/lib/editorial/public-record'
import { speak } from '@/lib/messages/speak'
import type { Paper, PublicStory } from '../story'
import { standingInWords } from '../words'
import { labelled, pictureMissing } from './own-words'
import { escaped, type Part } from './part'

/** The printed text with every claim marked: a part for each sentence, numbered as they stand on the page. */
export function annotated(story: PublicStory): Part[] {
  const { shown, record, paper } = story
  const numbers = new Map(shown.sentences.map((sentence, at) => [sentence.id, at + 1]))
  const blocks = paperOf(shown.document)
  let pictures = 0
  return blocks.flatMap((block, at): Part[] => {
    const [open, close] = frame(block, blocks[at - 1], blocks[at + 1], story)
    if (block.kind === 'figure' && !block.picture) return []
    if (block.kind === 'figure') return [{ name: `picture ${++pictures}`, text: `${open}${pictureMissing(block.picture?.hash ?? '', story)}${close}\n` }]
    const sentences = shown.sentences.filter((sentence) => sentence.block === block.id)
    const claims = record.claims.filter((claim) => claim.place?.block === block.id)
    return sentences.map((sentence, n) => {
      const next = sentences[n + 1]
      const gap = next ? block.words.slice(sentence.to, next.from) : ''
      const number = numbers.get(sentence.id) ?? 0
      return { name: `sentence ${number}`, text: `${n === 0 ? open : ''}${touches(sentences, n) ? '-->' : ''}<span id="s${number}">${inHtml(block, sentence, claims, paper)}</span>${next ? between(gap) : close}\n` }
    })
  })
}

/** Sentences end their line. Where nothing stands between two of them the line's end is hidden in a comment. */
const between = (gap: string): string => (gap.trim() !== '' ? escaped(gap) : gap === '' ? '<!--' : '')
const touches = (sentences: readonly Sentence[], n: number): boolean => n > 0 && sentences[n]?.from === sentences[n - 1]?.to

const tags: Record<Exclude<PaperBlock['kind'], 'figure' | 'alt' | 'social'>, [string, string]> = {
  headline: ['<h1>', '</h1>'], standfirst: ['<p class="standfirst">', '</p>'], paragraph: ['<p>', '</p>'], heading2: ['<h2>', '</h2>'], heading3: ['<h3>', '</h3>'], listItem: ['<li>', '</li>'], quote: ['<p>', '</p>'],
  caption: ['<p class="caption">', '</p>'], credit: ['<p class="caption">', '</p>'], pull: ['<p class="pull">', '</p>'],
}

/** What a block stands between, with the list or quotation around it where it is the first or the last there. */
function frame({ kind, group }: PaperBlock, before: PaperBlock | undefined, after: PaperBlock | undefined, story: PublicStory): [string, string] {
  const [open, close] = kind === 'figure' ? ['', ''] : kind === 'alt' || kind === 'social' ? labelled(kind, story) : tags[kind]
  if (!group) return [open, close]
  const [tag, start] = group.type === 'bullet' ? ['ul', ''] : group.type === 'ordered' ? ['ol', ` start="${group.number}"`] : ['blockquote', '']
  const isFirst = group.first || before?.group?.type !== group.type
  const isLast = group.last || after?.group?.type !== group.type
  return [`${isFirst ? `<${tag}${start}>` : ''}${open}`, `${close}${isLast ? `</${tag}>` : ''}`]
}

interface Piece {
  from: number
  to: number
  claims: PublicClaim[]
}

function inHtml(block: PaperBlock, sentence: Sentence, claims: readonly PublicClaim[], paper: Paper): string {
  const edges = [sentence.from, sentence.to, ...block.marks.flatMap(({ from, to }) => [from, to]), ...claims.flatMap(({ place }) => (place ? [place.from, place.to] : []))]
  const cuts = [...new Set(edges)].filter((at) => at >= sentence.from && at <= sentence.to).sort((a, b) => a - b)
  const pieces = cuts.slice(1).map((to, at): Piece => {
    const from = cuts[at] ?? to
    return { from, to, claims: claims.filter(({ place }) => place && place.from < to && from < place.to) }
  })
  return pieces.map((piece, at) => claimed(piece, pieces[at - 1], pieces[at + 1], looked(block, piece), paper)).join('')
}

const sameClaims = (a: Piece, b: Piece | undefined): boolean => b !== undefined && a.claims.length === b.claims.length && a.claims.every((claim, at) => claim === b.claims[at])

/** Pieces of the same claims are one mark; a claim's number stands behind its last words. */
function claimed(piece: Piece, before: Piece | undefined, after: Piece | undefined, html: string, paper: Paper): string {
  if (piece.claims.length === 0) return html
  const say = speak(paper.language)
  const open = sameClaims(piece, before) ? '' : `<mark data-standing="${piece.claims[0]?.standing ?? ''}" title="${escaped(piece.claims.map(({ number, standing }) => say('paper.checked.claimStands', { number, standing: standingInWords(standing, paper) })).join('; '))}">`
  const ends = piece.claims.filter(({ place }) => place?.to === piece.to).map(({ number }) => `<sup class="n"><a href="#claim-${number}" aria-label="${escaped(say('paper.checked.claim', { number }))}">${number}</a></sup>`).join('')
  return `${open}${html}${sameClaims(piece, after) ? '' : `</mark>${ends}`}`
}

const looks: Partial<Record<PaperMark['type'], string>> = { bold: 'strong', italic: 'em', subscript: 'sub', superscript: 'sup' }

function looked({ words, marks }: PaperBlock, { from, to }: Piece): string {
  const over = marks.filter((mark) => mark.from < to && from < mark.to)
  if (over.some(({ type }) => type === 'break')) return '<br>'
  return over.reduce((html, { type, href }) => {
    const tag = looks[type]
    return tag ? `<${tag}>${html}</${tag}>` : href ? `<a href="${escaped(href)}" rel="noopener">${html}</a>` : html
  }, escaped(words.slice(from, to)))
}
