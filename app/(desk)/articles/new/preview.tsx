import { Notice } from '@/app/_components/notice'
import type { PaperBlock } from '@/lib/editor/read-only'
import { directionOf } from '@/lib/messages/direction'
import type { Recognised } from '@/lib/server/new-story'
import styles from './new.module.css'

const names: Partial<Record<PaperBlock['kind'], string>> = { headline: 'Headline', standfirst: 'Standfirst', heading2: 'Heading', heading3: 'Subheading', quote: 'Quotation', pull: 'Pull quote', listItem: 'List', caption: 'Caption', alt: 'Picture in words', social: 'Social line' }

/** The text as it was understood, and what was left out of it. */
export function Preview({ found, language, leftOutAs = 'taken for the page around the story and left out' }: { found: Extract<Recognised, { outcome: 'done' }>; language: string; leftOutAs?: string }) {
  const { paper, leftOut, removed, headline } = found
  return (
    <section className={styles.preview} aria-label="The text as it was understood">
      {headline === '' && <Notice tone="note">No headline was recognised. You can write one on the sheet.</Notice>}
      {removed.length > 0 && <Notice tone="note" title="Invisible characters were taken out.">{removed.join(', ')}</Notice>}
      <div className={styles.sheet} tabIndex={0} role="group" aria-label="Headline and text">
        {paper.filter((block) => block.words !== '').map((block) => (
          <div key={block.id} className={styles.block} data-kind={block.kind}>
            <span className={styles.kind}>{names[block.kind] ?? ''}</span>
            <p lang={language} dir={directionOf(language)}>{block.words}</p>
          </div>
        ))}
      </div>
      {leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>{leftOut.length === 1 ? 'One line was' : `${leftOut.length} lines were`} {leftOutAs}</summary>
          <ul>{leftOut.map((line, at) => <li key={at}>{line}</li>)}</ul>
        </details>
      )}
    </section>
  )
}
