import { createHash } from 'node:crypto'
import { putFile } from '@/db/files'
import { demoPeople, type PersonKey } from '@/db/seed/people'
import { expect, test } from '../support/browser'
import { leaksIn, namedPeople, pagesAbout, readersPagesOf, secretStory, secretWords, type SecretStory } from '../support/secret-story'

// tests/server/leaks.test.ts asks the law and the API; here are the pages, as they come and as the next page's data.

let told: SecretStory
const people = Object.keys(demoPeople) as PersonKey[]

test.beforeAll(async ({ newsroom, api }) => {
  const content = new TextEncoder().encode(`A copy that says ${secretWords.file}.`)
  await putFile(newsroom.store, { content, mediaType: 'text/plain', width: null, height: null, by: (await newsroom.person('writer')).id, at: Date.now() })
  const act: Parameters<typeof secretStory>[0] = async (who, story, action, fields = {}) => {
    const client = await api(who)
    return story ? client.act(story.id, action, action === 'publish' ? { revision: story.revision, ...fields } : fields) : client.create(fields)
  }
  told = await secretStory(act, async (who) => (await newsroom.person(who)).id, createHash('sha256').update(content).digest('hex'))
})

/** A page as the browser gets it first, and as it gets it when it goes there from another page. */
async function given(address: string, path: string, cookie: string): Promise<string> {
  const bodies = await Promise.all(([{}, { rsc: '1' }] as Record<string, string>[]).map(async (headers) => {
    const answer = await fetch(`${address}${path}`, { headers: { cookie, ...headers }, redirect: 'manual' })
    return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
  }))
  return bodies.join('\n')
}

for (const who of people) {
  test(`${who}: no page has a word of the confidential source${namedPeople.includes(who) ? ' unasked' : ''}`, async ({ newsroom }) => {
    const { name, value } = await newsroom.cookie(who)
    const loud: string[] = []
    let seen = 0
    for (const path of pagesAbout(told.story.id)) {
      const body = await given(newsroom.address, path, `${name}=${value}`)
      if (body.startsWith('200')) seen += 1
      loud.push(...leaksIn(body).map((field) => `${path}: ${field}`))
    }
    expect(loud).toEqual([])
    expect(seen).toBeGreaterThan(4)
  })
}

test('readers: no page has a word of it', async ({ newsroom }) => {
  for (const path of readersPagesOf(told.story.slug ?? '')) {
    const body = await given(newsroom.address, path, '')
    expect([path, body.slice(0, 3), leaksIn(body)]).toEqual([path, '200', []])
  }
})
