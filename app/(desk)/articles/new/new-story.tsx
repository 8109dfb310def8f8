'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, SelectField, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import type { Language } from '@/lib/editorial/languages'
import type { Recognised } from '@/lib/server/new-story'
import { act } from '../act'
import { useDraft } from '../_dialogs/draft'
import { recogniseText } from './actions'
import { Brought } from './brought'
import { FromWord } from './from-word'
import { Preview } from './preview'
import styles from './new.module.css'
import { isWordFile, largestWordFile, readWordFile, wordTrouble, type FoundInWord, type MadeOfWord } from './word-file'

type Kind = 'text' | 'markdown' | 'html'
type Found = Extract<Recognised, { outcome: 'done' }>
const endings: Record<string, Kind> = { txt: 'text', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html' }
const largest = 2_000_000

interface Draft {
  content: string
  kind: Kind
  section: string
  language: string
  /** A story that was made of a Word file: its list stays until its writer begins another. */
  made: { story: MadeOfWord; name: string } | null
}

/** A new story: blank, or from a text that is shown as it was understood before it is kept. */
export function NewStory({ sections, language: usual, languages }: { sections: readonly string[]; language: string; languages: readonly Language[] }) {
  const t = useTranslations('newStory')
  const router = useRouter()
  const draft = useDraft<Draft>('new-story', { content: '', kind: 'text', section: sections[0] ?? '', language: usual, made: null })
  const { content, kind, section, language, made } = draft.fields
  const [found, setFound] = useState<Found | null>(null)
  const [word, setWord] = useState<{ file: File; found: FoundInWord } | null>(null)
  const [busy, setBusy] = useState<'reading' | 'starting' | null>(null)
  const [wrong, setWrong] = useState('')
  const file = useRef<HTMLInputElement>(null)

  function begin(what: 'reading' | 'starting') {
    setBusy(what)
    setWrong('')
  }

  async function read(words: string, as: Kind) {
    draft.change({ content: words, kind: as })
    begin('reading')
    const answer = await recogniseText({ kind: as, content: words }).catch(() => null)
    setBusy(null)
    if (!answer) setWrong(t('noAnswerFromTheNewsroomYour'))
    else if (answer.outcome === 'done') setFound(answer)
    else setWrong(answer.outcome === 'invalid' ? answer.sentence : t('yourSignInHasEndedYour'))
  }

  async function take(chosen: File | undefined) {
    if (!chosen || busy) return
    if (isWordFile(chosen)) return takeWord(chosen)
    const as = endings[chosen.name.split('.').at(-1)?.toLowerCase() ?? '']
    if (!as) return setWrong(t('onlyDocxTxtMdAndHtml'))
    if (chosen.size > largest) return setWrong(t('theFileIsTooLargeAtMost'))
    await read(await chosen.text(), as)
  }

  async function takeWord(chosen: File) {
    if (chosen.size > largestWordFile) return setWrong(t('theFileIsTooLargeAtMost25'))
    begin('reading')
    const answer = await readWordFile(chosen)
    setBusy(null)
    if (answer.outcome === 'done') setWord({ file: chosen, found: answer })
    else setWrong(wordTrouble(answer, t('noAnswerFromTheNewsroomChoose'), t))
  }

  async function start(document: object | null) {
    begin('starting')
    const answer = await act(null, { action: 'create', section, language, ...(document ? { document } : { headline: '', text: '' }) }).catch(() => null)
    if (answer?.outcome === 'done') {
      draft.forget()
      return router.push(`/articles/${answer.article.id}/write`)
    }
    setBusy(null)
    setWrong(answer?.outcome === 'refused' ? (answer.refusals[0]?.sentence ?? '') : answer?.outcome === 'invalid' ? answer.sentence : t('theStoryCouldNotBeStarted'))
  }

  function madeOfWord(story: MadeOfWord, name: string) {
    if (story.unplaced.length > 0) return draft.change({ made: { story, name } })
    draft.forget()
    router.push(`/articles/${story.article}/write`)
  }

  function back() {
    setFound(null)
    setWord(null)
    setWrong('')
  }

  function paste(event: ClipboardEvent) {
    const html = event.clipboardData.getData('text/html')
    if (html === '') return
    event.preventDefault()
    void read(html, 'html')
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }

  if (made) return <Brought made={made.story} name={made.name} onLeave={() => { draft.forget(); back() }} />
  return (
    <div className={styles.new} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      {wrong && <Notice tone="refused" live>{wrong}</Notice>}
      <Fields>
        <SelectField label={t('section')} value={section} onChange={(event) => draft.change({ section: event.target.value })}>
          {sections.map((name) => <option key={name} value={name}>{name}</option>)}
        </SelectField>
        <SelectField label={t('language')} value={language} onChange={(event) => draft.change({ language: event.target.value })}>
          {languages.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </SelectField>
      </Fields>
      {word ? (
        <FromWord {...word} section={section} language={language} onMade={(story) => madeOfWord(story, word.file.name)} onBack={back} />
      ) : found ? (
        <>
          <Preview found={found} language={language} from="page" />
          <div className={styles.acts}>
            <Button tone="go" pending={busy === 'starting'} onClick={() => void start(found.document)}>{t('startWithThisText')}</Button>
            <Button tone="quiet" onClick={back}>{t('backToTheText')}</Button>
          </div>
        </>
      ) : (
        <>
          <div className={styles.acts}><Button tone="go" pending={busy === 'starting'} onClick={() => void start(null)}>{t('startWithABlankSheet')}</Button></div>
          <div className={styles.or}>{t('orBringAText')}</div>
          <Fields>
            <TextareaField label={t('pasteAText')} hint={t('aManuscriptAWebPageA')} value={kind === 'html' ? '' : content} onPaste={paste} onChange={(event) => draft.change({ content: event.target.value, kind: 'text' })} rows={9} dir="auto" />
          </Fields>
          <div className={styles.acts}>
            <Button pending={busy === 'reading'} onClick={() => void read(content, kind)} disabled={content.trim() === ''}>{t('readIt')}</Button>
            <Button pending={busy === 'reading'} onClick={() => file.current?.click()}>{t('chooseAFile')}</Button>
            <span className={styles.hint}>{t('docxWithItsCommentsAnd')}</span>
            <input ref={file} type="file" accept=".docx,.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document" className="unseen" tabIndex={-1} aria-label={t('chooseATextFile')} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
          </div>
        </>
      )}
    </div>
  )
}
