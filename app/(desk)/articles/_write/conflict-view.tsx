'use client'

import type { Editor, JSONContent } from '@tiptap/core'
import { diffArrays } from 'diff'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { WordDiff } from '../_galley/word-diff'
import { keepHere } from './kept-here'
import { documentOf, type Conflict } from './saving'
import { wordsOf } from './waiting-here'
import styles from './write.module.css'

interface ConflictViewProps {
  conflict: Conflict
  editor: Editor
  article: string
  person: string
  save: (over?: number) => Promise<boolean>
  settle: (version: number, dirty: boolean) => void
}

interface Run { theirs: JSONContent[]; mine: JSONContent[]; same: boolean }

/** Both texts side by side, paragraph by paragraph, with a choice for each place where they differ. Nothing typed is given up. */
export function ConflictView({ conflict, editor, article, person, save, settle }: ConflictViewProps) {
  const t = useTranslations('write')
  const [mine] = useState(() => documentOf(editor))
  const theirs = conflict.theirs.document as JSONContent
  const runs = useMemo(() => runsOf(theirs, mine), [theirs, mine])
  const [takes, setTakes] = useState<Record<number, 'theirs' | 'mine' | 'both'>>({})
  const who = conflict.theirName || t('somebody')

  const put = async (document: JSONContent, saveIt: boolean) => {
    keepHere(article, `${person}:set-aside`, { base: conflict.version, document: mine, at: Date.now() })
    editor.commands.setContent(document)
    settle(conflict.version, saveIt)
    if (saveIt) await save(conflict.version)
  }
  const merged = (): JSONContent => ({ type: 'doc', content: runs.flatMap((run, at) => chosen(run, takes[at] ?? 'mine')) })
  return (
    <section className={styles.conflict} aria-label={t('twoTexts')}>
      <Notice tone="conflict" live title={t('whoSavedOtherWordsWhile', { who })}>{t('bothTextsAreHereChoose')}</Notice>
      <div className={styles.sides}>
        <h3>{who}</h3><h3>{t('you')}</h3>
        {runs.map((run, at) => (run.same
          ? <p key={at} className={styles.same}>{run.theirs.map(wordsOf).join(' … ')}</p>
          : (
            <fieldset key={at} className={styles.differs}>
              <legend className="unseen">{t('differenceCount', { count: at + 1 })}</legend>
              <div>{run.theirs.length === 0 ? <i>{t('nothing')}</i> : run.theirs.map((node, n) => <p key={n}>{wordsOf(node)}</p>)}</div>
              <div>{run.mine.length === 0 ? <i>{t('nothing')}</i> : run.mine.map((node, n) => (run.theirs[n] ? <WordDiff key={n} before={wordsOf(run.theirs[n])} after={wordsOf(node)} /> : <p key={n}>{wordsOf(node)}</p>))}</div>
              <div className={styles.takes}>
                {(['theirs', 'mine', 'both'] as const).map((take) => (
                  <label key={take}><input type="radio" name={`take-${at}`} checked={(takes[at] ?? 'mine') === take} onChange={() => setTakes({ ...takes, [at]: take })} /> {take === 'theirs' ? t('takeWhoS', { who }) : take === 'mine' ? t('takeMine') : t('takeBoth')}</label>
                ))}
              </div>
            </fieldset>
          )))}
      </div>
      <div className={styles.choices}>
        <Button tone="go" onClick={() => void put(merged(), true)}>{t('saveAsChosen')}</Button>
        <Button onClick={() => void put(theirs, false)}>{t('takeAllOfTheirs')}</Button>
        <Button tone="quiet" onClick={() => void navigator.clipboard.writeText(wordsOf(mine))}>{t('copyMyWords')}</Button>
      </div>
    </section>
  )
}

function chosen(run: Run, take: 'theirs' | 'mine' | 'both'): JSONContent[] {
  if (run.same || take === 'mine') return run.mine
  return take === 'theirs' ? run.theirs : [...run.theirs, ...run.mine.filter((node) => node.type !== 'headline' && node.type !== 'standfirst')]
}

function runsOf(theirs: JSONContent, mine: JSONContent): Run[] {
  const key = (node: JSONContent) => `${node.type} ${wordsOf(node)}`
  const [a, b] = [theirs.content ?? [], mine.content ?? []]
  const parts = diffArrays(a.map(key), b.map(key))
  const runs: Run[] = []
  let [at, bt] = [0, 0]
  for (const part of parts) {
    const count = part.value.length
    const last = runs.at(-1)
    if (!part.added && !part.removed) {
      runs.push({ same: true, theirs: a.slice(at, at + count), mine: b.slice(bt, bt + count) })
    } else {
      const run = last && !last.same ? last : { same: false, theirs: [], mine: [] }
      if (run !== last) runs.push(run)
      if (part.removed) run.theirs.push(...a.slice(at, at + count))
      else run.mine.push(...b.slice(bt, bt + count))
    }
    if (!part.added) at += count
    if (!part.removed) bt += count
  }
  return runs
}
