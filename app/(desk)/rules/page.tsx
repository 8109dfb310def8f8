import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Words } from '@/app/_words/words'
import { aboutFields, aboutNames, type About } from '@/lib/editorial/about'
import { evidenceInWords, levelsInWords } from '@/lib/editorial/house-changes'
import type { HouseAct } from '@/lib/editorial/house-laws'
import { languageName, languages } from '@/lib/editorial/languages'
import { spokenLanguage } from '@/lib/messages/catalogues'
import { rulesPage } from '@/lib/server/house-rules'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import { Part } from '../account/part'
import { AboutForm } from './about-form'
import { Changes } from './changes'
import { EvidenceForm } from './evidence-form'
import { LevelsForm } from './levels-form'
import { NewsroomForm } from './newsroom-form'
import { RepliesForm } from './replies-form'
import styles from './rules.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules')
  return { title: t('houseRules') }
}

const zones = () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
const spoken = (kept: string) => languages(kept).map((language) => ({ ...language, isSpoken: spokenLanguage(language.code) === language.code }))

export default async function Rules() {
  const t = await getTranslations('rules')
  const { rules, offers, seen, changes } = await rulesPage(await requireActor())
  const asking = (act: HouseAct) => {
    const offer = offers.find(({ action }) => action === act)
    return offer && { offer, seen: seen[act] }
  }
  const [evidence, replies, levels, newsroom, about] = [asking('setEvidenceRules'), asking('setReplies'), asking('setLevels'), asking('setNewsroom'), asking('setAbout')]
  return (
    <Words rooms={['rules', 'names']}>
      <Frame room="narrow">
        <PageHead title={t('houseRules')}>
          {t.rich('whatThisNewsroomAsks', { link: chunks => <Link href="/handbook">{chunks}</Link> })}
        </PageHead>
        <div className={styles.parts}>
          <Part id="evidence" title={t('evidence')} words={t('whatAVerifiedClaimMust')}>
            {evidence ? <EvidenceForm {...evidence} rules={rules.evidence} /> : <div className={styles.said}>{evidenceInWords(rules.evidence).map((sentence) => <p key={sentence}>{sentence}</p>)}</div>}
          </Part>
          <Part id="replies" title={t('rightOfReply')} words={t('underTheseChecksNothing')}>
            {replies ? <RepliesForm {...replies} held={rules.replies} /> : <p>{rules.replies.length === 0 ? t('askedForUnderNoCheck') : t('askedForUnderTheseChecks', { levels: levelsInWords(rules.replies) })}</p>}
          </Part>
          <Part id="levels" title={t('sectionsAndChecks')} words={t('howStoriesOfEachSection')}>
            {levels ? <LevelsForm {...levels} sections={rules.sections} /> : <Facts rows={rules.sections.map(({ name, levels: allowed, medical }) => [name, medical ? t('levelsAboutMedicine', { levels: levelsInWords(allowed) }) : levelsInWords(allowed)])} />}
          </Part>
          <Part id="newsroom" title={t('theNewsroom')} words={t('whatReadersAreToldThe')}>
            {newsroom ? <NewsroomForm {...newsroom} rules={rules} zones={zones()} languages={spoken(rules.language)} /> : <Facts rows={[[t('name'), rules.name], [t('timeZone'), rules.timeZone], [t('language'), languageName(rules.language)], [t('checkedBy'), rules.checkersPublic ? t('theNamesOfThoseWhoChecked') : rules.teamName]]} />}
          </Part>
          <Part id="about" title={t('whatTheNewsroomSaysOf')} words={t.rich('forThePageOfStandards', { link: chunks => <a href="/standards">{chunks}</a> })}>
            {about ? <AboutForm {...about} about={rules.about} /> : <Facts rows={saidOf(rules.about)} />}
          </Part>
          <Part id="changes" title={t('latestChanges')} words={t('eachIsAnEntryOfTheHouses')}>
            <Changes changes={changes} />
          </Part>
        </div>
      </Frame>
    </Words>
  )
}

/** What was said; nothing stands for what was not. */
const saidOf = (about: About): [string, string][] => aboutFields.flatMap((field): [string, string][] => (about[field] === '' ? [] : [[aboutNames[field], about[field]]]))

/** Rules as whoever may not change them reads them. */
function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
