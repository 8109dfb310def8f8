'use client'

import { Button, LinkButton } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Unplaced } from './margin'
import styles from './new.module.css'
import type { MadeOfWord } from './word-file'

/** What a Word file became, and the list of what it did not: it stays until its writer is done with it. */
export function Brought({ made, name, onLeave }: { made: MadeOfWord; name: string; onLeave: () => void }) {
  const { article, claims, sources, unplaced } = made
  return (
    <section className={styles.preview} aria-label="The story is started">
      <Notice tone="done" live title="The story is started.">
        {claims === 0 ? 'No claims are marked in it.' : `${claims === 1 ? 'One claim is marked' : `${claims} claims are marked`} in it${sources === 0 ? '' : sources === 1 ? ', and one source is added' : `, and ${sources} sources are added`}.`}
      </Notice>
      {unplaced.length > 0 && (
        <>
          <Notice tone="note" title="Not everything found a place.">This list is kept in this tab until you start another story: copy it, or save it.</Notice>
          <Unplaced sentences={unplaced} open />
        </>
      )}
      <div className={styles.acts}>
        <LinkButton tone="go" href={`/articles/${article}/write`}>Open the story</LinkButton>
        {unplaced.length > 0 && <Button onClick={() => saveAsText(unplaced, name)}>Save the list</Button>}
        <Button tone="quiet" onClick={onLeave}>Start another story</Button>
      </div>
    </section>
  )
}

/** Hands the sentences over as a text file. */
function saveAsText(sentences: readonly string[], name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`Not in the story made of ${name}:\n\n${sentences.join('\n\n')}\n`], { type: 'text/plain;charset=utf-8' }))
  link.download = `${name.replace(/\.docx$/i, '')} - not placed.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
