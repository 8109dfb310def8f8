import { posix } from 'node:path'
import type { SourceFile } from './source-files'

const fileAt = (to: string, files: readonly SourceFile[]) => files.find(({ path }) => path.replace(/\.tsx?$/, '') === to)

const spokenFrom = ({ code }: SourceFile) => [...code.matchAll(/useTranslations\('(\w+)'\)/g)].map(([, room = '']) => room)

/** The rooms a file of lib/messages holds for a script. */
const heldIn = ({ code }: SourceFile) => [...code.matchAll(/\ben: \{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(',').map((room) => room.trim()))

/** Rooms that what runs in the browser of this page or layout speaks from, and those that its script brings along. */
export function roomsNeeded(path: string, files: readonly SourceFile[]): { needed: string[]; brought: string[] } {
  const seen = new Set<string>()
  const found = new Set<string>()
  const brought = new Set<string>()
  const look = (file: SourceFile, inBrowser: boolean) => {
    const here = inBrowser || /^\s*'use client'/.test(file.text)
    if (seen.has(`${file.path} ${here}`)) return
    seen.add(`${file.path} ${here}`)
    if (here) spokenFrom(file).forEach((room) => found.add(room))
    for (const { to, ours, typeOnly } of file.imports) {
      const next = ours && !typeOnly ? fileAt(to, files) : undefined
      if (next && here && /^lib\/messages\/desk-/.test(next.path)) heldIn(next).forEach((room) => brought.add(room))
      else if (next) look(next, here)
    }
  }
  const start = files.find((file) => file.path === path)
  if (start) look(start, false)
  return { needed: [...found].toSorted(), brought: [...brought] }
}

const written = ({ code }: SourceFile) => [...code.matchAll(/(?:rooms=\{|wordsOf\()\[([^\]]*)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, room = '']) => room))

/** Rooms a page or layout gives, and those of the layouts around it. */
export function roomsGiven(path: string, files: readonly SourceFile[]): { own: string[]; all: string[] } {
  const own = files.filter((file) => file.path === path).flatMap(written)
  const around: string[] = []
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    around.push(...files.filter((file) => file.path === `${folder}/layout.tsx`).flatMap(written))
  }
  return { own, all: [...own, ...around] }
}
