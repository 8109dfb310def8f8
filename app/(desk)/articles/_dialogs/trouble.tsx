'use client'

import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Notice } from '@/app/_components/notice'
import type { Trouble as TroubleIs } from './sending'

/** What went wrong, as sentences at the place where it was asked. Conflicts about words have a form of their own. */
export function Trouble({ trouble, action }: { trouble: TroubleIs; action?: ReactNode }) {
  const t = useTranslations('dialogs')
  const here = usePathname()
  switch (trouble.outcome) {
    case 'refused':
      return (
        <Notice tone="refused" live action={action} title={trouble.refusals.length === 1 ? undefined : t('thisCannotBeDoneYet')}>
          <Reasons refusals={trouble.refusals} />
        </Notice>
      )
    case 'conflict':
      return <Notice tone="conflict" live action={action} title={t('theWordsChangedMeanwhile')}>{t('whatYouTypedIsKeptHere')}</Notice>
    case 'invalid':
      return <Notice tone="refused" live action={action}>{trouble.sentence}</Notice>
    case 'notFound':
      return <Notice tone="refused" live action={action} title={t('thisStoryCannotBeFound')}>{t('whatYouTypedIsKeptIn')}</Notice>
    case 'signedOut':
      return (
        <Notice tone="refused" live title={t('yourSignInHasEnded')} action={action}>
          {t.rich('whatYouTypedIsKeptInThis', { a: chunks => <a href={`/sign-in?${new URLSearchParams({ next: here })}`}>{chunks}</a> })}
        </Notice>
      )
    case 'unsent':
      return <Notice tone="refused" live action={action} title={t('noAnswerFromTheNewsroom')}>{t('nothingWasLostWhatYou')}</Notice>
  }
}

function Reasons({ refusals }: { refusals: readonly { sentence: string; href: string }[] }) {
  const [first, ...rest] = refusals
  if (!first) return null
  if (rest.length === 0) return <Reason {...first} />
  return (
    <ul>
      {refusals.map(refusal => <li key={refusal.href + refusal.sentence}><Reason {...refusal} /></li>)}
    </ul>
  )
}

function Reason({ sentence, href }: { sentence: string; href: string }) {
  return href.startsWith('#') && href !== '#gate' ? <a href={href}>{sentence}</a> : sentence
}
