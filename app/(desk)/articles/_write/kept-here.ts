'use client'

/** Words typed here and not yet with the newsroom; they wait in this browser, for this person and story alone. */
export interface KeptHere {
  base: number
  document: unknown
  at: number
}

const shelf = (article: string, person: string) => `countersign:text:${article}:${person}`

export function readKept(article: string, person: string): KeptHere | null {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf(article, person)) ?? 'null') as KeptHere | null
    return kept && typeof kept.at === 'number' && typeof kept.base === 'number' ? kept : null
  } catch {
    return null
  }
}

export function keepHere(article: string, person: string, kept: KeptHere | null): void {
  try {
    if (kept) localStorage.setItem(shelf(article, person), JSON.stringify(kept))
    else localStorage.removeItem(shelf(article, person))
  } catch {
    // A full or forbidden store costs the safety of a reload; the words are still on the page and go to the newsroom.
  }
}
