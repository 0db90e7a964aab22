import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countAttempt } from '@lekboek/usecases'
import { openWorld, type World } from '../support/src/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rule = { seconds: 60, max: 30 }
const start = Date.parse('2026-11-18T08:00:00.000Z')
const attempt = (key: string, second: number) =>
  countAttempt(world.database, key, rule, new Date(start + second * 1000).toISOString())

describe('attempts under one key', () => {
  test('are allowed up to the number of the rule, also when they come at the same moment', async () => {
    const counts = await Promise.all(Array.from({ length: 40 }, () => attempt('at once', 0)))
    expect(counts.filter(({ isAllowed }) => isAllowed)).toHaveLength(30)
    expect((await attempt('another key', 0)).isAllowed).toBe(true)
  })

  test('begin anew when the window ends, to the millisecond, however many came in between', async () => {
    for (let second = 0; second < 50; second += 1) await attempt('steady', second)
    expect(await attempt('steady', 59.999)).toEqual({ isAllowed: false, endsInSeconds: 1 })
    expect(await attempt('steady', 60)).toEqual({ isAllowed: true, endsInSeconds: 60 })
  })

  test('never lock out a town hall that signs in one after the other', async () => {
    const refused: number[] = []
    for (let second = 0; second < 600; second += 3) {
      if (!(await attempt('town hall', second)).isAllowed) refused.push(second)
    }
    expect(refused).toEqual([])
  })

  test('are forgotten after a day', async () => {
    await attempt('old', 0)
    await attempt('new', 86_401)
    const kept = await world.rows<{ key: string }>("SELECT key FROM rate_limit WHERE key IN ('old', 'new')")
    expect(kept).toEqual([{ key: 'new' }])
  })
})
