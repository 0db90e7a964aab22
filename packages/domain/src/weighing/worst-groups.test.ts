import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupedFacts } from './any-facts.fixture.ts'
import { weigh } from './weigh.ts'
import type { GroupWeighing } from './weighing.ts'
import { worstGroups } from './worst-groups.ts'

type Questions = GroupWeighing['questions']
const high: Questions = { risk: 'yes', highRisk: 'yes' }
const perhapsHigh: Questions = { risk: 'yes', highRisk: 'toBeDetermined' }
const anything: Questions = { risk: 'toBeDetermined', highRisk: 'toBeDetermined' }
const perhaps: Questions = { risk: 'toBeDetermined', highRisk: 'no' }
const risk: Questions = { risk: 'yes', highRisk: 'no' }
const none: Questions = { risk: 'no', highRisk: 'no' }

describe('worstGroups', () => {
  test.each<[Questions[], number[]]>([
    [[], []],
    [[none], [0]],
    [[none, risk], [1]],
    [[risk, perhaps], [0]],
    [[risk, anything], [1]],
    [[anything, perhapsHigh], [1]],
    [
      [high, perhapsHigh, high],
      [0, 2],
    ],
  ])('of %j those at %j', (all, places) => {
    const groups = all.map((questions, path) => ({ path, questions }))
    expect(worstGroups(groups).map(({ path }) => path)).toEqual(places)
  })

  test('the reasons of the whole name the same facts as those of one of them', () => {
    fc.assert(
      fc.property(groupedFacts, (facts) => {
        const { groups, reasons } = weigh(facts)
        const codes = new Set(
          reasons.map(({ path }) => path).filter((path) => /^people\.groups\.\d/.test(path)),
        )
        const places = worstGroups(groups).map(({ path }) => path)
        expect([...codes].every((path) => places.some((place) => path.startsWith(`${place}.`)))).toBe(true)
      }),
    )
  })
})
