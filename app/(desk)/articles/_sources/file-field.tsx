'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState, type DragEvent } from 'react'
import { Button } from '@/app/_components/button'
import styles from './sources.module.css'
import { acceptedFiles, type SentFile } from './sending-files'

interface FileFieldProps {
  label: string
  optional?: string
  sent: SentFile | 'sending' | null
  onChosen: (file: File) => void
}

/** A file, chosen or dropped. */
export function FileField({ label, optional, sent, onChosen }: FileFieldProps) {
  const t = useTranslations('sources')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const choose = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) onChosen(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files)
  }
  const told = sent === 'sending' ? t('sendingAndReadingIt') : sent ? t('sent', { name: sent.name, pages: sent.pages }) : t('pdfWebPageWordFileDocx')
  return (
    <div className={styles.drop} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <label htmlFor={id}>{label} {optional && <span>{optional}</span>}</label>
      <input ref={input} id={id} className="unseen" type="file" accept={acceptedFiles} aria-describedby={`${id}-told`} tabIndex={-1} onChange={(event) => { choose(event.target.files); event.target.value = '' }} />
      <Button size="small" icon={<FileUp size={14} strokeWidth={1.75} aria-hidden="true" />} pending={sent === 'sending'} onClick={() => input.current?.click()}>{t('chooseAFile')}</Button>
      <p id={`${id}-told`} role="status">{told}</p>
    </div>
  )
}

