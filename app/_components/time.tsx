'use client'

import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'

interface TimeProps {
  /** Milliseconds UTC. */
  at: number
  /** Adds "2 hours ago" once the page runs. Absolute time with its zone is always there. */
  relative?: boolean
  /** Relative alone in sight, absolute in the title: for tight rows. */
  brief?: boolean
}

interface Clock {
  /** IANA name. */
  zone: string
  language: string
}

const HouseClock = createContext<Clock>({ zone: 'UTC', language: 'en-GB' })

/** The zone and language times are printed in here. */
export const useHouseClock = () => useContext(HouseClock)

/** The newsroom's own zone and language for every Time inside, so that server and browser print the same. */
export function HouseTime({ zone, language, children }: Clock & { children: ReactNode }) {
  return <HouseClock value={{ zone, language }}>{children}</HouseClock>
}

const forms = new Map<string, Intl.DateTimeFormat>()

function absolute(at: number, language: string, zone: string) {
  const key = `${language} ${zone}`
  let form = forms.get(key)
  if (!form) {
    form = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone, timeZoneName: 'short' })
    forms.set(key, form)
  }
  return form.format(at)
}

const units = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

/** "2 hours ago", in the language given. */
export function relativeTime(at: number, now: number, language = 'en') {
  const seconds = Math.round((at - now) / 1000)
  const form = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const [unit, length] of units) if (Math.abs(seconds) >= length) return form.format(Math.trunc(seconds / length), unit)
  return form.format(0, 'second')
}

let minute = 0
const hearers = new Set<() => void>()
let clock: ReturnType<typeof setInterval> | undefined

function everyMinute(hear: () => void) {
  hearers.add(hear)
  minute ||= Date.now()
  clock ??= setInterval(() => {
    minute = Date.now()
    for (const each of hearers) each()
  }, 60_000)
  return () => {
    hearers.delete(hear)
    if (hearers.size > 0) return
    clearInterval(clock)
    clock = undefined
    minute = 0
  }
}

/** 0 on the server and until the page runs; then the minute it is. */
const useMinute = () => useSyncExternalStore(everyMinute, () => minute || (minute = Date.now()), () => 0)

export function Time({ at, relative, brief }: TimeProps) {
  const { zone, language } = useContext(HouseClock)
  const now = useMinute()
  const exact = absolute(at, language, zone)
  const ago = (relative || brief) && now ? relativeTime(at, now, language) : ''
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {brief && ago ? ago : exact}
      {!brief && ago && ` · ${ago}`}
    </time>
  )
}
