import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { deskLanguage } from '@/lib/messages/desk'
import { currentTheme } from '@/lib/server/session-theme'
import { FirstWords } from './_words/more-words'
import { wordsOf } from './_words/words'
import './globals.css'

// Every page is made for whoever asks, when they ask; a build that made one ahead would open the newsroom's store.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('house')
  return {
    title: { template: t('titleOf'), default: t('name') },
    description: t('whatItIs'),
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}

const ground = { light: '#f1eee8', dark: '#171613' }

export async function generateViewport(): Promise<Viewport> {
  const theme = await currentTheme()
  if (theme !== 'device') return { themeColor: ground[theme] }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: ground.light },
      { media: '(prefers-color-scheme: dark)', color: ground.dark },
    ],
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = await currentTheme()
  return (
    <html lang={deskLanguage} {...(theme === 'device' ? {} : { 'data-theme': theme })} suppressHydrationWarning>
      <body>
        <FirstWords language={deskLanguage} words={await wordsOf(['house'])}>{children}</FirstWords>
      </body>
    </html>
  )
}
