import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { asTheme, themeCookie } from './_components/theme'
import './globals.css'

export const metadata: Metadata = {
  title: { template: '%s · Countersign', default: 'Countersign' },
  description: 'Drafting, fact-checking claim by claim, and publishing.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

const ground = { light: '#f1eee8', dark: '#171613' }

const chosenTheme = async () => asTheme((await cookies()).get(themeCookie)?.value)

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  if (theme !== 'device') return { themeColor: ground[theme] }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: ground.light },
      { media: '(prefers-color-scheme: dark)', color: ground.dark },
    ],
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme()
  return (
    <html lang="en" {...(theme === 'device' ? {} : { 'data-theme': theme })} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
