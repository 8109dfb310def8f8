'use client'

import { Download, Printer } from 'lucide-react'
import { Button } from '@/app/_components/button'
import button from '@/app/_components/button.module.css'
import styles from './copy.module.css'

/** The ways to take a copy along: on paper, and as Word files. */
export function Downloads({ article, proposals }: { article: string; proposals: number }) {
  const path = `/articles/${article}/copy`
  return (
    <section className={`${styles.ways} not-printed`} aria-label="Take a copy along">
      <div>
        <Button tone="go" icon={<Printer size={15} strokeWidth={1.75} aria-hidden="true" />} onClick={() => window.print()}>Print</Button>
        <WordFile href={`${path}/checking.docx`}>Checking copy, Word</WordFile>
        <WordFile href={`${path}/checked.docx`}>Checked copy, Word</WordFile>
      </div>
      <p>
        The <b>checking copy</b> is this page: the text, and in its margin every claim with its verdict, evidence and queries. The <b>checked copy</b> has the proposed wordings as tracked changes
        {proposals === 0 ? '; nobody has an open proposal now.' : proposals === 1 ? '; there is one.' : `; there are ${proposals}.`} Both hold what you may see.
      </p>
    </section>
  )
}

// No page of ours: the browser itself must ask for it.
const WordFile = ({ href, children }: { href: string; children: string }) => (
  <a href={href} download className={button.button}><Download size={15} strokeWidth={1.75} aria-hidden="true" />{children}</a>
)
