import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_components/notice'
import type { PaperBlock } from '@/lib/editor/read-only'
import { directionOf } from '@/lib/messages/direction'
import type { Recognised } from '@/lib/server/new-story'
import styles from './new.module.css'

const named = ['headline', 'standfirst', 'heading2', 'heading3', 'quote', 'pull', 'listItem', 'caption', 'alt', 'social'] as const satisfies PaperBlock['kind'][]

/** The text as it was understood, and what was left out of it. */
export function Preview({ found, language, from }: { found: Extract<Recognised, { outcome: 'done' }>; language: string; from: 'page' | 'word' }) {
  const t = useTranslations('newStory')
  const nameOf = ({ kind }: PaperBlock) => {
    const name = named.find((one) => one === kind)
    return name ? t(`kinds.${name}`) : ''
  }
  const { paper, leftOut, removed, headline } = found
  return (
    <section className={styles.preview} aria-label={t('theTextAsItWasUnderstood')}>
      {headline === '' && <Notice tone="note">{t('noHeadlineWasRecognised')}</Notice>}
      {removed.length > 0 && <Notice tone="note" title={t('invisibleCharactersWere')}>{removed.join(', ')}</Notice>}
      <div className={styles.sheet} tabIndex={0} role="group" aria-label={t('headlineAndText')}>
        {paper.filter((block) => block.words !== '').map((block) => (
          <div key={block.id} className={styles.block} data-kind={block.kind}>
            <span className={styles.kind}>{nameOf(block)}</span>
            <p lang={language} dir={directionOf(language)}>{block.words}</p>
          </div>
        ))}
      </div>
      {leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>{t(`leftOut.${from}`, { count: leftOut.length })}</summary>
          <ul>{leftOut.map((line, at) => <li key={at}>{line}</li>)}</ul>
        </details>
      )}
    </section>
  )
}
