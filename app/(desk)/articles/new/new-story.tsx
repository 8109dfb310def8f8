'use client'

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
    if (!answer) setWrong('No answer from the newsroom. Your text is kept here; try again.')
    else if (answer.outcome === 'done') setFound(answer)
    else setWrong(answer.outcome === 'invalid' ? answer.sentence : 'Your sign-in has ended. Your text is kept in this tab: sign in again and come back.')
  }

  async function take(chosen: File | undefined) {
    if (!chosen || busy) return
    if (isWordFile(chosen)) return takeWord(chosen)
    const as = endings[chosen.name.split('.').at(-1)?.toLowerCase() ?? '']
    if (!as) return setWrong('Only .docx, .txt, .md and .html files can be read here.')
    if (chosen.size > largest) return setWrong('The file is too large: at most two million characters.')
    await read(await chosen.text(), as)
  }

  async function takeWord(chosen: File) {
    if (chosen.size > largestWordFile) return setWrong('The file is too large: at most 25 MB. Take the pictures out and choose it again.')
    begin('reading')
    const answer = await readWordFile(chosen)
    setBusy(null)
    if (answer.outcome === 'done') setWord({ file: chosen, found: answer })
    else setWrong(wordTrouble(answer, 'No answer from the newsroom. Choose the file again.'))
  }

  async function start(document: object | null) {
    begin('starting')
    const answer = await act(null, { action: 'create', section, language, ...(document ? { document } : { headline: '', text: '' }) }).catch(() => null)
    if (answer?.outcome === 'done') {
      draft.forget()
      return router.push(`/articles/${answer.article.id}/write`)
    }
    setBusy(null)
    setWrong(answer?.outcome === 'refused' ? (answer.refusals[0]?.sentence ?? '') : answer?.outcome === 'invalid' ? answer.sentence : 'The story could not be started. Your text is kept here; try again.')
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
        <SelectField label="Section" value={section} onChange={(event) => draft.change({ section: event.target.value })}>
          {sections.map((name) => <option key={name} value={name}>{name}</option>)}
        </SelectField>
        <SelectField label="Language" value={language} onChange={(event) => draft.change({ language: event.target.value })}>
          {languages.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </SelectField>
      </Fields>
      {word ? (
        <FromWord {...word} section={section} language={language} onMade={(story) => madeOfWord(story, word.file.name)} onBack={back} />
      ) : found ? (
        <>
          <Preview found={found} language={language} />
          <div className={styles.acts}>
            <Button tone="go" pending={busy === 'starting'} onClick={() => void start(found.document)}>Start with this text</Button>
            <Button tone="quiet" onClick={back}>Back to the text</Button>
          </div>
        </>
      ) : (
        <>
          <div className={styles.acts}><Button tone="go" pending={busy === 'starting'} onClick={() => void start(null)}>Start with a blank sheet</Button></div>
          <div className={styles.or}>or bring a text</div>
          <Fields>
            <TextareaField label="Paste a text" hint="A manuscript, a web page, a document: headings, lists, quotations and links are kept, everything around the story is left out and shown to you." value={kind === 'html' ? '' : content} onPaste={paste} onChange={(event) => draft.change({ content: event.target.value, kind: 'text' })} rows={9} dir="auto" />
          </Fields>
          <div className={styles.acts}>
            <Button pending={busy === 'reading'} onClick={() => void read(content, kind)} disabled={content.trim() === ''}>Read it</Button>
            <Button pending={busy === 'reading'} onClick={() => file.current?.click()}>Choose a file</Button>
            <span className={styles.hint}>.docx with its comments and footnotes, .txt, .md or .html; you may also drop one here.</span>
            <input ref={file} type="file" accept=".docx,.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document" className="unseen" tabIndex={-1} aria-label="Choose a text file" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
          </div>
        </>
      )}
    </div>
  )
}
