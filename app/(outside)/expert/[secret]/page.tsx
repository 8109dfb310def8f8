import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { timeAt } from '@/app/_words/time-at'
import { askedOutside, type AskedOutside } from '@/lib/server/expert-request'
import { fromWhere } from '@/lib/server/from-where'
import styles from '../../outside.module.css'
import { AnswerForm } from './answer-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outside')
  return { title: t('aQuestionToYou'), referrer: 'no-referrer', robots: { index: false, follow: false } }
}

/** One question to somebody outside: what it is about, what they were given, and room for one answer. */
export default async function Expert({ params }: { params: Promise<{ secret: string }> }) {
  const t = await getTranslations('outside')
  const { secret } = await params
  const asked = await askedOutside(secret, fromWhere(await headers()).address)
  if (!asked) notFound()
  const { newsroom, askedBy, name, question, words, quote, language, expiresAt } = asked
  return (
    <>
      <header>
        <h1>{t('aQuestionToName', { name })}</h1>
        <p className={styles.lead}>{t('askedByOfNewsroomAsks', { askedBy, newsroom })}</p>
      </header>
      <section className={styles.part} aria-labelledby="question">
        <h2 id="question" className="label">{t('theQuestion')}</h2>
        <p className={styles.question}>{question}</p>
      </section>
      <section className={styles.part} aria-labelledby="words">
        <h2 id="words" className="label">{t('theWordsItIsAbout')}</h2>
        <p className={styles.words} lang={language}><Marked words={words} quote={quote} /></p>
        <p className={styles.note}>{t('notPublishedYetAndPerhaps')}</p>
      </section>
      <Sources sources={asked.sources} />
      <div className={styles.answer}>
        <AnswerForm secret={secret} />
      </div>
      <p className={styles.note}>{t.rich('yourAnswerIsKeptWith', { time: timeAt(expiresAt) })}</p>
    </>
  )
}

function Marked({ words, quote }: { words: string; quote: string }) {
  const at = words.indexOf(quote)
  if (at < 0 || quote === '' || quote === words) return words
  return <>{words.slice(0, at)}<mark>{quote}</mark>{words.slice(at + quote.length)}</>
}

function Sources({ sources }: Pick<AskedOutside, 'sources'>) {
  const t = useTranslations('outside')
  if (sources.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="sources">
      <h2 id="sources" className="label">{t('whatItRestsOn')}</h2>
      {sources.map(({ title, passages }, at) => (
        <figure key={at} className={styles.source}>
          {passages.map(({ passage, locator }, nth) => <blockquote key={nth}>{passage}{locator && <span className={styles.note}> · {locator}</span>}</blockquote>)}
          <figcaption>{title}</figcaption>
        </figure>
      ))}
    </section>
  )
}
