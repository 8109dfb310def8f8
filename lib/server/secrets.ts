import { createHash, randomBytes } from 'node:crypto'

// Also bundled into the command line's tools, so no `server-only` here.

/** 256 random bits, fit for a link, a cookie or a key. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. Secrets are long and random, so a plain digest is enough: there is nothing to guess. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const tokenPrefix = 'cs_'

/** A key for the API. The prefix lets people, and scanners for leaked keys, know it when they see it. */
export const newTokenSecret = (): string => tokenPrefix + newSecret()
