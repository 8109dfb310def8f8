import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { currentTheme } from '@/lib/server/session-theme'
import './globals.css'

// Every page is made for whoever asks, when they ask; a build that made one ahead would open the newsroom's store.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { template: '%s · Countersign', default: 'Countersign' },
  description: 'Drafting, fact-checking claim by claim, and publishing.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
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
    <html lang="en" {...(theme === 'device' ? {} : { 'data-theme': theme })} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
