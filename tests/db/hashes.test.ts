import { expect, it } from 'vitest'
import { canonical } from '@/lib/editorial/canonical'
import { rowHash, sha256 } from '@/db/hashes'
import { authorRow, placeRow, sentenceRow } from '@/db/new-rows'
import { everyList, started } from '../support/written-rows'

const { article, rows } = started(['A “headline”', 'Some text of it.\u2028'])
const [revision] = article.revisions
if (!revision) throw new Error('no revision')

it('takes a row’s hash over its canonical JSON, without the hash itself', () => {
  const [sentence] = revision.sentences
  if (!sentence) throw new Error('no sentence')
  const { hash, ...row } = sentenceRow(sentence, revision.id, 0)
  expect(hash).toBe(sha256(canonical(row)))
})

it('gives the rows of a save the hash that is worked out again later', () => {
  for (const [ordinal, sentence] of revision.sentences.entries()) {
    const row = sentenceRow(sentence, revision.id, ordinal)
    expect(rowHash('sentences', row)).toBe(row.hash)
  }
  for (const [ordinal, place] of revision.places.entries()) expect(rowHash('places', placeRow(place, revision.id, ordinal))).toBe(placeRow(place, revision.id, ordinal).hash)
  for (const [ordinal, author] of rows.authors.entries()) expect(rowHash('authors', authorRow(author, article.id, revision.id, ordinal))).toBe(authorRow(author, article.id, revision.id, ordinal).hash)
})

it('does not mind the order of keys, and minds everything else', () => {
  const [claim] = everyList(article).rows.claims
  if (!claim) throw new Error('no claim')
  const row = { ...claim, article: article.id }
  const turned = Object.fromEntries(Object.entries(row).reverse())
  expect(rowHash('claims', turned)).toBe(rowHash('claims', row))
  for (const key of Object.keys(row)) expect(rowHash('claims', { ...row, [key]: 'another' }), key).not.toBe(rowHash('claims', row))
})
