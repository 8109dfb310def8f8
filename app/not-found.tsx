import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from './_components/button'
import { Standalone } from './_components/standalone'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('house')
  return { title: t('notFound') }
}

export default function NotFound() {
  const t = useTranslations('house')
  return (
    <Standalone title={t('thereIsNothingHere')} actions={<><LinkButton href="/desk" tone="go">{t('toTheDesk')}</LinkButton><LinkButton href="/" prefetch={false}>{t('toTheFrontPage')}</LinkButton></>}>
      <p>{t('theAddressMayBeMistyped')}</p>
    </Standalone>
  )
}
