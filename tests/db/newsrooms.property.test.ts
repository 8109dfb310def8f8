import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onBothEngines } from '../support/engines'
import { people, roll, type Roll } from '../support/random-newsroom'
import { findings } from '../support/findings'
import { closeStoredNewsroom, openStoredNewsroom, type StoredNewsroom } from '../support/stored-newsroom'
import { beginStory, endStory, takeTurn } from '../support/stored-story'

const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647)
const runs = 25

const numbers = fc.array(fc.nat(9_999), { minLength: 9, maxLength: 9 })
const stories = fc.array(fc.record({ numbers, rolls: fc.array(roll, { minLength: 12, maxLength: 24 }) }), { minLength: 2, maxLength: 2 })

/** Now and then two act at once, on the article as both of them see it. */
function turns(all: Roll[]): Roll[][] {
  const [first, next, ...rest] = all
  if (!first) return []
  return next && first.who % 3 === 0 ? [[first, next], ...turns(rest)] : [[first], ...turns(all.slice(1))]
}

onBothEngines('Random newsrooms', (engine) => {
  const happened = new Map<string, number>()
  const count = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1)

  async function tell(house: StoredNewsroom, name: string, story: { numbers: number[]; rolls: Roll[] }): Promise<void> {
    const told = await beginStory(house, name, story.numbers, count)
    for (const turn of turns(story.rolls)) await takeTurn(told, turn)
    await endStory(told)
  }

  it(`keep what was decided, in ${runs} of them (seed ${seed})`, async () => {
    console.log(`Random newsrooms in ${engine.name}: seed ${seed}; SEED=${seed} tells the same stories again.`)
    await fc.assert(fc.asyncProperty(people, stories, async (staff, all) => {
      const house = await openStoredNewsroom(await engine.fresh(), staff)
      // Two stories are told at the same time, so that unrelated changes meet in the store as well.
      await Promise.all(all.map((story, at) => tell(house, `story${at + 1}`, story)))
      expect(await findings(house.location), 'everything adds up').toEqual([])
      await closeStoredNewsroom(house)
    }), { seed, numRuns: runs, endOnFailure: true })
  }, 300_000)

  it('and they were not idle', () => {
    console.log(JSON.stringify(Object.fromEntries([...happened].sort())))
    const least = { stale: 15, done: 150, refused: 20, conflict: 2, publish: 2, editText: 20, giveVerdict: 40, publications: 1 }
    expect(Object.entries(least).filter(([what, times]) => (happened.get(what) ?? 0) < times)).toEqual([])
  })
})
