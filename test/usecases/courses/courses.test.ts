import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { Refusal } from '@lekboek/usecases'
import { checkedJournal, openWorld, type World } from '../../support/src/index.ts'
import { Course } from './course.ts'
import { endHonestly } from './honest-end.ts'
import { judgePlaces } from './places.ts'
import { Oracle } from './oracle.ts'
import { step, take } from './walk.ts'

let world: World
let noon: string
beforeAll(async () => {
  world = await openWorld()
  noon = world.now
})
afterAll(() => world.close())

const beginning = fc.record({
  from: fc.constantFrom('hint', 'processor', 'known'),
  truth: fc.constantFrom('mild', 'risk', 'grave'),
} as const)

const numRuns = Number(process.env['LEKBOEK_COURSES'] ?? 60)

test('whatever people do in whatever order, the law holds, and it can be ended', async () => {
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(step, { minLength: 1, maxLength: 18 }), async (from, steps) => {
      world.now = noon
      const course = await Course.begin(world, from)
      const oracle = await Oracle.of(course)
      try {
        for (const one of steps) await take(course, oracle, one)
        await judgePlaces(course)
        await endHonestly(course, oracle)
        await checkedJournal(world, course.town)
      } catch (error) {
        const why = error instanceof Refusal ? JSON.stringify(error.reason) : String(error)
        throw new Error(`${why}\nafter\n${course.story.join('\n')}`, { cause: error })
      }
    }),
    { numRuns },
  )
})
