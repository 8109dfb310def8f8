'use client'

import { Button, LinkButton } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Unplaced } from './margin'
import styles from './new.module.css'
import type { MadeOfWord } from './word-file'

/** What a Word file became, and the list of what it did not: its writer takes that along before going on. */
export function Brought({ made, name, onLeave }: { made: MadeOfWord; name: string; onLeave: () => void }) {
  const { article, claims, sources, evidence, unplaced } = made
  return (
    <section className={styles.preview} aria-label="The story is started">
      <Notice tone="done" live title="The story is started.">
        {[said(claims, 'claim was marked', 'claims were marked'), said(sources, 'source was added', 'sources were added'), said(evidence, 'tie between them', 'ties between them')].join(', ')}.
      </Notice>
      {unplaced.length > 0 && (
        <>
          <Notice tone="note" title="Not everything found a place.">This list is kept in this tab only, until you go on: copy it, or save it.</Notice>
          <Unplaced sentences={unplaced} open />
        </>
      )}
      <div className={styles.acts}>
        <LinkButton tone="go" href={`/articles/${article}/write`} onClick={onLeave}>Open the story</LinkButton>
        {unplaced.length > 0 && <Button onClick={() => saveAsText(unplaced, name)}>Save the list</Button>}
      </div>
    </section>
  )
}

const said = (count: number, one: string, many: string) => (count === 0 ? `no ${many}` : count === 1 ? `one ${one}` : `${count} ${many}`)

/** Hands the sentences over as a text file. */
function saveAsText(sentences: readonly string[], name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`Not in the story made of ${name}:\n\n${sentences.join('\n\n')}\n`], { type: 'text/plain;charset=utf-8' }))
  link.download = `${name.replace(/\.docx$/i, '')} - not placed.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
