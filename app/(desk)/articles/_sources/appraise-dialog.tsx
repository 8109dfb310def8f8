'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Fields, SelectField, TextareaField, TextField } from '@/app/_components/field'
import { checklistGaps, designNames, studyChecklist, studyDesigns, studyLabels, type StudyChecklist, type StudyQuestion } from '@/lib/editorial/study-checklist'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import type { SourceDialogProps } from './cite-dialog'
import { Gaps } from './gaps'
import styles from './sources.module.css'

type Answers = Record<StudyQuestion, string>

const yesNo: readonly StudyQuestion[] = ['peerReviewed', 'preprint', 'corrected', 'retracted']
const questions = Object.keys(studyLabels) as StudyQuestion[]
const asTyped = (value: StudyChecklist[StudyQuestion] | undefined): string => (value === true ? 'yes' : value === false ? 'no' : String(value ?? ''))

/** What a checker asks of a study before a claim may rest on it; every answer may be left open. */
export function AppraiseDialog(props: SourceDialogProps) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('theStudy')} description={t('whatIsLeftOpenAndWhat')} open onOpenChange={(open) => open || props.onClose()} wide>
      <AppraiseForm {...props} />
    </Dialog>
  )
}

function AppraiseForm({ source, send, onClose }: SourceDialogProps) {
  const t = useTranslations('sources')
  const { view } = useRoom()
  const blank = Object.fromEntries(questions.map((question) => [question, asTyped(source.appraisal?.[question])])) as Answers
  const { fields, change, forget } = useDraft<Answers>(`${view.id}:appraiseSource:${source.id}`, blank)
  const { ask, sending, trouble } = useAsking(send)
  const [tried, setTried] = useState(false)
  const read = studyChecklist.safeParse(fields)
  const wrong = (question: StudyQuestion) => (tried ? read.error?.issues.find(({ path }) => path[0] === question)?.message : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const list = read.data
    if (!list || !(await ask(() => ({ action: 'appraiseSource', source: source.id, list })))) return
    forget()
    onClose()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles.sides}>
        <Fields>
          {questions.map((question) => <Question key={question} question={question} value={fields[question]} error={wrong(question)} onChange={(value) => change({ [question]: value })} />)}
        </Fields>
        <div className={styles.aside}>
          <Fields>
            {read.success && <Gaps gaps={checklistGaps(read.data)} />}
            {trouble && <Trouble trouble={trouble} />}
            <div className={dialogs.foot}>
              <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
              <Button type="submit" tone="go" pending={sending}>{t('keepTheAnswers')}</Button>
            </div>
          </Fields>
        </div>
      </div>
    </form>
  )
}

interface QuestionProps {
  question: StudyQuestion
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function Question({ question, value, error, onChange }: QuestionProps) {
  const t = useTranslations('sources')
  const asked = { label: studyLabels[question], value, error }
  if (question === 'design') {
    return (
      <SelectField {...asked} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('notLookedUpYet')}</option>
        {studyDesigns.map((design) => <option key={design} value={design}>{designNames[design]}</option>)}
      </SelectField>
    )
  }
  if (yesNo.includes(question)) {
    return <SelectField {...asked} onChange={(event) => onChange(event.target.value)}><option value="">{t('notLookedUpYet')}</option><option value="yes">{t('yes')}</option><option value="no">{t('no')}</option></SelectField>
  }
  if (question === 'n') return <TextField {...asked} onChange={(event) => onChange(event.target.value)} inputMode="numeric" maxLength={20} />
  return <TextareaField {...asked} className={styles.short ?? ''} onChange={(event) => onChange(event.target.value)} rows={1} maxLength={2_000} />
}
