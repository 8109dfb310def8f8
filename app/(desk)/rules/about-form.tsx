'use client'

import { TextareaField, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { longestAbout, type About, type AboutField } from '@/lib/editorial/about'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

interface Question {
  field: AboutField
  label: string
  hint: string
  rows?: number
}

/** In the order readers find the answers in. */
const questions: { title: string; asked: Question[] }[] = [
  {
    title: 'Sources',
    asked: [{ field: 'unnamed', label: 'When you promise not to name somebody', hint: 'Who decides it, for which reasons, and what you tell readers about them. How such sources are guarded and counted stands there already.' }],
  },
  {
    title: 'Ethics',
    asked: [
      { field: 'mission', label: 'What the paper is for', hint: 'Whom it serves, what it covers first, and what it leaves to others.', rows: 3 },
      { field: 'ethics', label: 'How you conduct yourselves', hint: 'Independence, conflicts of interest, gifts, advertisers, people who are filmed or quoted. Name the code you hold to, with its address.' },
      { field: 'diversity', label: 'Whose voices', hint: 'What you do so that the people you report on are heard and work with you.', rows: 3 },
      { field: 'ai', label: 'Use of artificial intelligence', hint: 'What you use it for, what never, and who answers for what it makes.', rows: 3 },
    ],
  },
  {
    title: 'Ownership',
    asked: [
      { field: 'owner', label: 'Who owns the paper', hint: 'The legal name and form, where it is registered, who holds shares that matter, and whether owners have a say in what is printed.' },
      { field: 'funding', label: 'Who pays for it', hint: 'Readers, advertising, grants, public money: each in its share, and who gave more than you consider small.', rows: 3 },
    ],
  },
  {
    title: 'People',
    asked: [
      { field: 'masthead', label: 'Masthead', hint: 'Who leads the newsroom, and who answers for what: one to a line.', rows: 5 },
      { field: 'contact', label: 'Contact', hint: 'An address, an e-mail address that somebody reads, a telephone number; where errors are to be reported.' },
      { field: 'complaints', label: 'Complaints', hint: 'Who decides on a complaint, within which time, and whom readers can turn to after you: a press council, an ombudsperson.', rows: 3 },
    ],
  },
]

/** What only people can know. Everything typed stays where it is until it was accepted. */
export function AboutForm({ offer, seen, about }: Asking & { about: About }) {
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <p className={styles.quiet}>An empty line begins a new paragraph. Addresses of pages and e-mail addresses become links.</p>
          {questions.map(({ title, asked }) => (
            <fieldset key={title} className={styles.asked}>
              <legend>{title}</legend>
              {title === 'Ownership' && <TextField label="Founded" hint="A year, such as 1974, or a day, such as 1974-05-01." name="about.founded" defaultValue={about.founded} maxLength={10} autoComplete="off" {...errorOf('about.founded')} />}
              {asked.map(({ field, label, hint, rows = 4 }) => <TextareaField key={field} label={label} hint={hint} name={`about.${field}`} defaultValue={about[field]} rows={rows} maxLength={longestAbout} {...errorOf(`about.${field}`)} />)}
            </fieldset>
          ))}
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
