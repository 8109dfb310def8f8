'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, type RefObject } from 'react'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { ArticleView, ClaimView, ProposalView, QueryView, SentenceView } from '@/lib/editorial/view'
import { directionOf } from '@/lib/messages/direction'
import { Block, type BlockProps } from './block'
import { chosenWords } from './choosing'
import { Picture } from './picture'
import { useRoom } from './room'
import { runsOfBlocks, type RunOfBlocks } from './runs-of-blocks'
import { SheetHead, SheetLine } from './sheet-head'
import styles from './sheet.module.css'
import { claimKey, worthAStop } from './stops'

/** The article as a proof sheet. */
export function PaperSheet({ sheet }: { sheet: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('galley')
  const { view, paper, stops, at } = useRoom()
  const runs = useMemo(() => runsOfBlocks(paper), [paper])
  const ofBlock = useMemo(() => perBlock(view), [view])
  useWordsAreLive(sheet)
  const tabStop = stops.some(stop => stop.key === at && stop.claim?.standing !== 'lost') ? at : (stops.find(stop => worthAStop(stop) && stop.claim?.standing !== 'lost')?.key ?? null)
  const props = (block: PaperBlock): BlockProps => {
    const own = ofBlock.get(block.id) ?? nothing
    const has = (key: string | null) => (key !== null && own.keys.has(key) ? key : null)
    return { block, ...own.parts, active: has(at), tabStop: has(tabStop) }
  }
  const heads = runs.filter(isHead)
  return (
    <article className={styles.sheet} lang={view.language} dir={directionOf(view.language)} aria-label={t('theStory')}>
      <div ref={sheet} className={styles.copy}>
        <SheetHead />
        {heads.map(run => <Run key={run.blocks[0]?.id} run={run} props={props} />)}
        <SheetLine />
        {runs.filter(run => !isHead(run)).map(run => <Run key={run.blocks[0]?.id} run={run} props={props} />)}
      </div>
    </article>
  )
}

const headKinds = new Set<PaperBlock['kind']>(['headline', 'standfirst'])
const isHead = (run: RunOfBlocks) => run.blocks.every(block => headKinds.has(block.kind))

function Run({ run, props }: { run: RunOfBlocks; props: (block: PaperBlock) => BlockProps }) {
  const blocks = run.blocks.map(block => (block.kind === 'figure' ? <Picture key={block.id} block={block} /> : <Block key={block.id} {...props(block)} />))
  const Wrapper = run.as
  return Wrapper ? <Wrapper className={styles[Wrapper]}>{blocks}</Wrapper> : blocks
}

interface OfBlock {
  parts: Pick<BlockProps, 'sentences' | 'claims' | 'proposals' | 'queries' | 'first'>
  /** Fragments of everything one can stop at in it. */
  keys: ReadonlySet<string>
}

const nothing: OfBlock = { parts: { sentences: [], claims: [], proposals: [], queries: [], first: 0 }, keys: new Set() }

interface Parts { sentences: SentenceView[]; claims: ClaimView[]; proposals: ProposalView[]; queries: QueryView[]; first: number }

function perBlock({ sentences, claims, proposals, queries }: Pick<ArticleView, 'sentences' | 'claims' | 'proposals' | 'queries'>): Map<string, OfBlock> {
  const found = new Map<string, Parts>()
  const blocks = new Map(sentences.map(({ id, block }) => [id, block]))
  const home = (sentence: string | null | undefined) => found.get(blocks.get(sentence ?? '') ?? '')
  sentences.forEach((sentence, at) => {
    const own = found.get(sentence.block) ?? { sentences: [], claims: [], proposals: [], queries: [], first: at + 1 }
    own.sentences.push(sentence)
    found.set(sentence.block, own)
  })
  for (const claim of claims) if (claim.sentences.length > 0 && claim.standing !== 'cut') found.get(claim.block)?.claims.push(claim)
  for (const proposal of proposals) if (proposal.state === 'open') home(proposal.sentences[0])?.proposals.push(proposal)
  for (const query of queries) if (query.about === 'sentence' && query.state !== 'closed') home(query.sentence)?.queries.push(query)
  return new Map([...found].map(([block, parts]) => [block, { parts, keys: new Set([...parts.claims.map(claim => claimKey(claim.number)), ...parts.sentences.map(sentence => `s-${sentence.id}`)]) }]))
}

/** The words themselves answer to a click and to a choice made in them; their numbers are the links. */
function useWordsAreLive(sheet: RefObject<HTMLElement | null>) {
  const { go, choose, paper, view } = useRoom()
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    const onClick = (event: MouseEvent) => {
      const target = event.target
      if (!(target instanceof Element) || target.closest('a, button') || !window.getSelection()?.isCollapsed) return
      const key = target.closest<HTMLElement>('[data-goes]')?.dataset.goes ?? keyOf(target)
      if (key) go(key, { still: true })
    }
    const onChosen = () => choose(chosenWords(paper, view.sentences))
    const settle = () => setTimeout(onChosen)
    // A finger moves the ends of its choice without a pointer event.
    let later: ReturnType<typeof setTimeout> | undefined
    const onSelection = () => {
      clearTimeout(later)
      if (window.matchMedia('(pointer: coarse)').matches && element.contains(window.getSelection()?.anchorNode ?? null)) later = setTimeout(onChosen, 350)
    }
    document.addEventListener('selectionchange', onSelection)
    element.addEventListener('click', onClick)
    element.addEventListener('pointerup', settle)
    element.addEventListener('keyup', settle)
    return () => {
      clearTimeout(later)
      document.removeEventListener('selectionchange', onSelection)
      element.removeEventListener('click', onClick)
      element.removeEventListener('pointerup', settle)
      element.removeEventListener('keyup', settle)
    }
  }, [sheet, go, choose, paper, view.sentences])
}

function keyOf(target: Element): string | undefined {
  const claim = target.closest<HTMLElement>('[data-claim]')?.dataset.claim
  if (claim) return claimKey(Number(claim))
  const sentence = target.closest<HTMLElement>('[data-sentence]')
  return sentence?.querySelector<HTMLElement>('a[data-stop^="s-"]')?.dataset.stop
}
