import type { Metadata } from 'next'
import Link from 'next/link'
import { aboutFields, aboutNames, type About } from '@/lib/editorial/about'
import { evidenceInWords, levelsInWords } from '@/lib/editorial/house-changes'
import type { HouseAct } from '@/lib/editorial/house-laws'
import { languageName, languages } from '@/lib/editorial/languages'
import { spokenLanguage } from '@/lib/messages/catalogues'
import { rulesPage } from '@/lib/server/house-rules'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import { Part } from '../account/part'
import { kindNames } from '../articles/_galley/names'
import { AboutForm } from './about-form'
import { Changes } from './changes'
import { EvidenceForm } from './evidence-form'
import { LevelsForm } from './levels-form'
import { NewsroomForm } from './newsroom-form'
import { RepliesForm } from './replies-form'
import styles from './rules.module.css'

export const metadata: Metadata = { title: 'House rules' }

const zones = () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
const spoken = (kept: string) => languages(kept).map((language) => ({ ...language, isSpoken: spokenLanguage(language.code) === language.code }))
const kinds = Object.entries(kindNames) as [keyof typeof kindNames, string][]

export default async function Rules() {
  const { rules, offers, seen, changes } = await rulesPage(await requireActor())
  const asking = (act: HouseAct) => {
    const offer = offers.find(({ action }) => action === act)
    return offer && { offer, seen: seen[act] }
  }
  const [evidence, replies, levels, newsroom, about] = [asking('setEvidenceRules'), asking('setReplies'), asking('setLevels'), asking('setNewsroom'), asking('setAbout')]
  return (
    <Frame room="narrow">
      <PageHead title="House rules">
        What this newsroom asks of a check before readers get the words. Everybody reads them here; the gate asks by them. What no newsroom may change is in the <Link href="/handbook">handbook</Link>.
      </PageHead>
      <div className={styles.parts}>
        <Part id="evidence" title="Evidence" words="What a verified claim must rest on, by its kind. Rewrites of one story count as one source; press releases and reference works are never primary; a retracted source does not count. Set by the head of research.">
          {evidence ? <EvidenceForm {...evidence} rules={rules.evidence} kinds={kinds} /> : <div className={styles.said}>{evidenceInWords(rules.evidence).map((sentence) => <p key={sentence}>{sentence}</p>)}</div>}
        </Part>
        <Part id="replies" title="Right of reply" words="Under these checks nothing is published while somebody criticised has not been asked, or their answer or silence is not on record. Set by the head of research.">
          {replies ? <RepliesForm {...replies} held={rules.replies} /> : <p>{rules.replies.length === 0 ? 'Asked for under no check.' : `Asked for under these checks: ${levelsInWords(rules.replies)}.`}</p>}
        </Part>
        <Part id="levels" title="Sections and checks" words="How stories of each section may be checked. A story without an independent check says so to its readers. Set by the head of research.">
          {levels ? <LevelsForm {...levels} sections={rules.sections} /> : <Facts rows={rules.sections.map(({ name, levels: allowed, medical }) => [name, `${levelsInWords(allowed)}${medical ? '; informs about medicine' : ''}`])} />}
        </Part>
        <Part id="newsroom" title="The newsroom" words="What readers are told: the paper’s name, its language, the zone of printed times, and who checked. Set by an administrator.">
          {newsroom ? <NewsroomForm {...newsroom} rules={rules} zones={zones()} languages={spoken(rules.language)} /> : <Facts rows={[['Name', rules.name], ['Time zone', rules.timeZone], ['Language', languageName(rules.language)], ['Checked by', rules.checkersPublic ? 'The names of those who checked' : rules.teamName]]} />}
        </Part>
        <Part id="about" title="What the newsroom says of itself" words={<>For the <a href="/standards">page of standards</a>, beside what is made there from the rules above. It follows what the Journalism Trust Initiative and the Trust Project ask a paper to tell; what stays empty is left out. Set by an administrator or the head of research.</>}>
          {about ? <AboutForm {...about} about={rules.about} /> : <Facts rows={saidOf(rules.about)} />}
        </Part>
        <Part id="changes" title="Latest changes" words="Each is an entry of the house’s history, bound to the one before it.">
          <Changes changes={changes} />
        </Part>
      </div>
    </Frame>
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
