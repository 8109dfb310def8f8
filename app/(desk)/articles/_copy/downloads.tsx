'use client'

import { Download, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_components/button'
import button from '@/app/_components/button.module.css'
import styles from './copy.module.css'

/** The ways to take a copy along: on paper, and as Word files. */
export function Downloads({ article, proposals }: { article: string; proposals: number }) {
  const t = useTranslations('copy')
  const path = `/articles/${article}/copy`
  return (
    <section className={`${styles.ways} not-printed`} aria-label={t('takeACopyAlong')}>
      <div>
        <Button tone="go" icon={<Printer size={15} strokeWidth={1.75} aria-hidden="true" />} onClick={() => window.print()}>{t('print')}</Button>
        <WordFile href={`${path}/checking.docx`}>{t('checkingCopyWord')}</WordFile>
        <WordFile href={`${path}/checked.docx`}>{t('checkedCopyWord')}</WordFile>
      </div>
      <p>
        {t.rich('whatEachHolds', { proposals, b: (words) => <b>{words}</b> })}
      </p>
    </section>
  )
}

// No page of ours: the browser itself must ask for it.
const WordFile = ({ href, children }: { href: string; children: string }) => (
  <a href={href} download className={button.button}><Download size={15} strokeWidth={1.75} aria-hidden="true" />{children}</a>
)
