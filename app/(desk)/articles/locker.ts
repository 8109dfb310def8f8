'use server'

import type { Id } from '@/lib/editorial/people'
import * as locker from '@/lib/server/perform-locker'
import { currentActor } from '@/lib/server/session'

const signedOut = { outcome: 'signedOut' } as const

/** What can be found out about an address or a number. */
export async function lookUpSource(articleId: Id, pasted: string) {
  const actor = await currentActor()
  return actor ? locker.lookUpSource(actor, articleId, pasted) : signedOut
}

/** Citation data of a DOI. */
export async function lookUpCitation(articleId: Id, doi: string) {
  const actor = await currentActor()
  return actor ? locker.lookUpCitation(actor, articleId, doi) : signedOut
}

/** Citation data out of pasted BibTeX, RIS or CSL-JSON. */
export async function readCitations(articleId: Id, pasted: string) {
  const actor = await currentActor()
  return actor ? locker.readCitations(actor, articleId, pasted) : signedOut
}

/** Sources that may be one source. */
export async function groupsToAskAbout(articleId: Id) {
  const actor = await currentActor()
  return actor ? locker.groupsToAskAbout(actor, articleId) : signedOut
}

/** Fetches a source’s address and keeps what came as a copy. */
export async function fetchCopy(articleId: Id, source: Id) {
  const actor = await currentActor()
  return actor ? locker.fetchCopy(actor, articleId, source) : signedOut
}

/** The words of a copy. */
export async function readCopy(articleId: Id, copy: Id) {
  const actor = await currentActor()
  return actor ? locker.readCopy(actor, articleId, copy) : signedOut
}
