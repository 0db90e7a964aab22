import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { Refusal } from '@lekboek/usecases'
import { checkedJournal, openWorld, type World } from '../../support/src/index.ts'
import { Course, type Beginning } from './course.ts'
import { endHonestly, goOnHonestly } from './honest-end.ts'
import { Oracle } from './oracle.ts'
import { judgePlaces } from './places.ts'
import { step, take, type Step } from './walk.ts'

let world: World
let noon: string
beforeAll(async () => {
  world = await openWorld()
  noon = world.now
})
afterAll(() => world.close())

const beginning: fc.Arbitrary<Beginning> = fc.record({
  from: fc.constantFrom('hint', 'processor', 'known'),
  truth: fc.constantFrom('mild', 'risk', 'grave'),
  honestSteps: fc.constantFrom(0, 0, 0, 2, 4, 6, 20),
})

/** `LEKBOEK_COURSES=2000` looks for courses that nobody tried yet; the suite tries the same ones each time. */
const sought = Number(process.env['LEKBOEK_COURSES'] ?? 0)
const tried = sought > 0 ? { numRuns: sought } : { numRuns: 50, seed: 34 }

/** What broke a course, and what was done before that. */
async function whole(course: Course, honestSteps: number, steps: readonly Step[]): Promise<void> {
  const oracle = await Oracle.of(course)
  try {
    await goOnHonestly(course, oracle, honestSteps)
    for (const one of steps) await take(course, oracle, one)
    await judgePlaces(course)
    await endHonestly(course, oracle)
    await checkedJournal(world, course.town)
  } catch (error) {
    const why = error instanceof Refusal ? JSON.stringify(error.reason) : String(error)
    throw new Error(`${why}\nafter\n${course.story.join('\n')}`, { cause: error })
  }
}

test(
  'whatever people do in whatever order, the law holds, and it can be ended',
  async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.array(step, { minLength: 1, maxLength: 18 }), async (from, steps) => {
        world.now = noon
        await whole(await Course.begin(world, from), from.honestSteps, steps)
      }),
      tried,
    )
  },
  sought > 0 ? 0 : 240_000,
)
