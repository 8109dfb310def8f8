'use client'

import { useMemo } from 'react'
import { Button } from '@/app/_components/button'
import { Card } from '../_galley/cards'
import { marginItems } from '../_galley/margin-items'
import { useRoom } from '../_galley/room'
import { StoryPanel } from '../_galley/story-panel'
import { useStoryActs } from '../_galley/story-acts'
import styles from './write.module.css'

/** Beside the text: the story's queries, its claims in order, and the sources. */
export function ClaimsAside() {
  const { view, at, isOpen, pending, go, close } = useRoom()
  const { start, dialogs } = useStoryActs()
  const items = useMemo(() => marginItems(view, at).filter((item) => item.claim || item.queries.length > 0 || item.proposals.length > 0), [view, at])
  const source = view.offered.find((offer) => offer.action === 'addSource')
  return (
    <aside className={styles.aside} aria-label="Claims and sources">
      <div className={styles.beside}>
      <StoryPanel />
      <ol className={styles.cards}>
        {items.map((item) => <Card key={item.key} item={item} queries={view.queries} isHere={item.key === at} isOpen={isOpen && item.key === at} pending={item.claim ? pending.get(item.claim.id) : undefined} go={go} close={close} />)}
      </ol>
      {view.claims.length === 0 && <p className={styles.hint}>Choose words that assert something and mark them as a claim: names, figures, dates, quotations, what a study found. The checker marks the rest.</p>}
      <section className={styles.sources} aria-labelledby="sources">
        <h2 id="sources" className="label">Sources</h2>
        {view.sources.length === 0 ? <p className={styles.hint}>None yet.</p> : <ul>{view.sources.map((one) => <li key={one.id}><b>{one.title}</b><br /><small>{one.primary ? 'primary' : 'secondary'}{one.confidentiality === 'newsroom' ? ', stays in the newsroom' : ''}</small></li>)}</ul>}
        {source && source.refusals.length === 0 && <Button size="small" data-action="addSource" onClick={() => start('addSource')}>Add a source</Button>}
      </section>
      {dialogs}
      </div>
    </aside>
  )
}
