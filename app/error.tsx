'use client'

import { useTranslations } from 'next-intl'
import { Button, LinkButton } from './_components/button'
import { Standalone } from './_components/standalone'

/** Something broke on our side. The number leads whoever runs the newsroom to the log; no person is shown a stack. */
export default function Trouble({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('house')
  return (
    <Standalone
      title={t('thisPageCouldNotBeMade')}
      actions={<><Button tone="go" onClick={() => retry()}>{t('tryAgain')}</Button><LinkButton href="/desk">{t('toTheDesk')}</LinkButton></>}
      note={error.digest && t.rich('ifItHappensAgainTell', { digest: error.digest, code: chunks => <code>{chunks}</code> })}
    >
      <p>{t('nothingYouSavedIsLost')}</p>
    </Standalone>
  )
}
