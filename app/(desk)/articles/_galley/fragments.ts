'use client'

import { useEffect, useRef } from 'react'
import type { ArticleView } from '@/lib/editorial/view'
import { claimKey, proposalKey, queryKey, sentenceKey } from './stops'

export const fragmentOfStory = 'story'

/** The stop a fragment leads to; a query or a proposal stands in the card of what it is about, or at the head of the margin. */
export function homeOf(fragment: string, view: ArticleView): { key: string; spot: string | null } {
  const query = view.queries.find(one => queryKey(one.id) === fragment)
  if (query) return { key: cardFor(query.claim, query.sentence, view), spot: fragment }
  const proposal = view.proposals.find(one => proposalKey(one.id) === fragment)
  if (proposal) return { key: cardFor(proposal.claim, proposal.sentences[0] ?? null, view), spot: fragment }
  return { key: fragment, spot: null }
}

function cardFor(claim: string | null, sentence: string | null, view: ArticleView): string {
  const found = view.claims.find(one => one.id === claim && one.standing !== 'cut')
  return found ? claimKey(found.number) : claim === null && sentence ? sentenceKey(sentence) : fragmentOfStory
}

const isStop = (fragment: string) => /^(claim-\d+|s-.+|query-.+|proposal-.+)$/.test(fragment)

/** Links to a claim, a sentence or a query open it, wherever on the page they stand; so does an address with one. */
export function useFragments(go: (key: string, how?: { into?: boolean }) => void, at: string | null, view: ArticleView) {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  }, [go])
  useEffect(() => {
    const follow = () => {
      const fragment = decodeURIComponent(window.location.hash.slice(1))
      if (isStop(fragment)) latest.current(fragment)
    }
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
      const fragment = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '')
      if (!isStop(fragment) || event.defaultPrevented || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      // A key pressed on the words goes into their card; a finger or mouse stays with the words.
      latest.current(fragment, { into: event.detail === 0 && link?.hasAttribute('data-stop') === true })
    }
    follow()
    window.addEventListener('hashchange', follow)
    document.addEventListener('click', onClick)
    return () => {
      window.removeEventListener('hashchange', follow)
      document.removeEventListener('click', onClick)
    }
  }, [])
  // The address follows once one stays. It goes past the router, which has nothing to do with it, and which
  // writes its own address again whenever the page comes anew.
  useEffect(() => {
    if (at === null) return
    const later = setTimeout(() => {
      if (window.location.hash !== `#${at}`) History.prototype.replaceState.call(window.history, window.history.state, '', `#${at}`)
    }, 400)
    return () => clearTimeout(later)
  }, [at, view])
}
