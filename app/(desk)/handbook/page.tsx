import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { handbookChapters, type Chapter } from '@/lib/editorial/chapters'
import { evidenceInWords, levelsInWords } from '@/lib/editorial/house-changes'
import { decidersOf, houseActs, houseLaws } from '@/lib/editorial/house-laws'
import { edges, inPlainWords, states } from '@/lib/editorial/handbook'
import { roleNames } from '@/lib/editorial/people'
import { whoNames } from '@/lib/editorial/who'
import { rulesPage } from '@/lib/server/house-rules'
import { requireActor } from '@/lib/server/session'
import { Frame } from '../_frame/frame'
import { Diagram } from './diagram'
import styles from './handbook.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handbook')
  return { title: t('handbook') }
}

export default async function Handbook() {
  const t = await getTranslations('handbook')
  const { rules } = await rulesPage(await requireActor())
  const chapters = handbookChapters()
  const known = states()
  const ways = edges()
  return (
    <Frame room="sheet">
      <div className={styles.page}>
        <h1>{t('handbook')}</h1>
        <p className={styles.lead}>
          {t('whatMayBeDoneByWhomWhen')}
        </p>
        <section aria-labelledby="desk">
          <h2 id="desk">{t('atTheDesk')}</h2>
          <p>{t('whoHoldsThePenAStory')}</p>
          <Diagram name={t('theDesk')} states={known.desk} ways={ways.filter((way) => way.region === 'desk')} />
        </section>
        <section aria-labelledby="public">
          <h2 id="public">{t('inPublic')}</h2>
          <p>{t('whatAReaderSeesPublication')}</p>
          <Diagram name={t('thePublicSide')} states={known.public} ways={ways.filter((way) => way.region === 'public')} />
        </section>
        <section aria-labelledby="actions">
          <h2 id="actions">{t('everyAction')}</h2>
          <nav aria-label={t('actionsBySubject')}><ul className={styles.chapters}>{chapters.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul></nav>
          {chapters.map((chapter) => <ChapterTable key={chapter.id} {...chapter} />)}
        </section>
        <section aria-labelledby="house">
          <h2 id="house">{t('houseRulesInForce')}</h2>
          <p>{t.rich('whatThisNewsroomDecided', { link: chunks => <Link href="/rules">{chunks}</Link> })}</p>
          <dl className={styles.house}>
            <div><dt>{t('evidence')}</dt><dd>{evidenceInWords(rules.evidence).map((sentence) => <p key={sentence}>{sentence}</p>)}</dd></div>
            <div><dt>{t('rightOfReply')}</dt><dd>{rules.replies.length === 0 ? t('askedForUnderNoCheck') : t('askedForUnderTheseChecks', { levels: levelsInWords(rules.replies) })}</dd></div>
            <div><dt>{t('checksBySection')}</dt><dd>{rules.sections.map(({ name, levels }) => <p key={name}>{name}: {levelsInWords(levels)}.</p>)}</dd></div>
            <div><dt>{t('whoSetsThem')}</dt><dd>{houseActs.map((act) => <p key={act}>{houseLaws[act].label}: {decidersOf(act)}.</p>)}</dd></div>
          </dl>
        </section>
        <section aria-labelledby="roles">
          <h2 id="roles">{t('roles')}</h2>
          <p>{t('onePersonMayHoldSeveral', { roles: Object.values(roleNames).join(', ') })}</p>
        </section>
      </div>
    </Frame>
  )
}

function ChapterTable({ id, title, words, rows }: Chapter) {
  const t = useTranslations('handbook')
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{words}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={id}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{t('action')}</th><th scope="col">{t('who')}</th><th scope="col">{t('from')}</th><th scope="col">{t('rules')}</th><th scope="col">{t('leadsTo')}</th></tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.action} ${row.to} ${row.from.join()}`}>
                <th scope="row">{row.label}</th>
                <td>{row.who.map((one) => whoNames[one]).join(', ')}</td>
                <td>{row.from.join(', ')}</td>
                <td>{row.rules.length === 0 ? '–' : <ul>{row.rules.map((rule) => <li key={rule}>{inPlainWords(rule)}</li>)}</ul>}</td>
                <td>{row.to === 'same' ? t('stays') : row.to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
