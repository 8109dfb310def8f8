import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Time } from '@/app/_components/time'
import { askedOutside, type AskedOutside } from '@/lib/server/expert-request'
import { fromWhere } from '@/lib/server/from-where'
import styles from '../../outside.module.css'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'A question to you', referrer: 'no-referrer', robots: { index: false, follow: false } }

/** One question to somebody outside: what it is about, what they were given, and room for one answer. */
export default async function Expert({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const asked = await askedOutside(secret, fromWhere(await headers()).address)
  if (!asked) notFound()
  const { newsroom, askedBy, name, question, words, quote, language, expiresAt } = asked
  return (
    <>
      <header>
        <h1>A question to {name}</h1>
        <p className={styles.lead}>{askedBy} of {newsroom} asks you this while a story is being checked. It takes one answer, and no account.</p>
      </header>
      <section className={styles.part} aria-labelledby="question">
        <h2 id="question" className="label">The question</h2>
        <p className={styles.question}>{question}</p>
      </section>
      <section className={styles.part} aria-labelledby="words">
        <h2 id="words" className="label">The words it is about</h2>
        <p className={styles.words} lang={language}><Marked words={words} quote={quote} /></p>
        <p className={styles.note}>Not published yet, and perhaps never in these words. Please keep them to yourself.</p>
      </section>
      <Sources sources={asked.sources} />
      <div className={styles.answer}>
        <AnswerForm secret={secret} />
      </div>
      <p className={styles.note}>Your answer is kept with the story’s check under your name. The link is valid until <Time at={expiresAt} />.</p>
    </>
  )
}

function Marked({ words, quote }: { words: string; quote: string }) {
  const at = words.indexOf(quote)
  if (at < 0 || quote === '' || quote === words) return words
  return <>{words.slice(0, at)}<mark>{quote}</mark>{words.slice(at + quote.length)}</>
}

function Sources({ sources }: Pick<AskedOutside, 'sources'>) {
  if (sources.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="sources">
      <h2 id="sources" className="label">What it rests on</h2>
      {sources.map(({ title, passages }, at) => (
        <figure key={at} className={styles.source}>
          {passages.map(({ passage, locator }, nth) => <blockquote key={nth}>{passage}{locator && <span className={styles.note}> · {locator}</span>}</blockquote>)}
          <figcaption>{title}</figcaption>
        </figure>
      ))}
    </section>
  )
}
