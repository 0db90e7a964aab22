import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
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

/** Names of four telling kinds, in hands that nobody knows. */
function stolen(...groups: Partial<PeopleGroup>[]): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ intent: 'malicious', holder: 'unknown' },
  })
  Object.assign(facts.data, { types: ['basic', 'contact', 'financial', 'profile'] })
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), countKind: 'exact', ...group }))
  return facts
}

const children: Partial<PeopleGroup> = {
  ...{ name: 'children', count: 120, includesMinors: 'yes', nationalNumber: 'yes' },
  types: ['basic', 'contact', 'health', 'financial'],
}
const staff: Partial<PeopleGroup> = { name: 'staff', count: 6, includesMinors: 'no', nationalNumber: 'no' }

describe('worstGroups', () => {
  test.each<[Questions[], number[]]>([
    [[], []],
    [[none], [0]],
    [[none, risk], [1]],
    // In doubt notify: a risk that is not excluded comes before none.
    [[none, perhaps], [1]],
    [[perhaps, none], [0]],
    [[risk, perhaps], [0]],
    [[risk, anything], [1]],
    [[anything, perhapsHigh], [1]],
    [
      [high, perhapsHigh, high],
      [0, 2],
    ],
  ])('of %j those at %j', (all, places) => {
    const groups = all.map((questions, path) => ({ path, questions, reasons: [] }))
    expect(worstGroups(groups).map(({ path }) => path)).toEqual(places)
  })

  // Hagelveld: health and national numbers of children, names and addresses of staff, all of them to be told.
  test.each<[Partial<PeopleGroup>, Partial<PeopleGroup>, string[]]>([
    [children, staff, ['children']],
    [staff, children, ['children']],
    [{ ...children, count: 6 }, staff, ['children']],
    [staff, { ...staff, name: 'helpers' }, ['staff', 'helpers']],
  ])('of %j and %j with the same answers: %j', (one, other, names) => {
    const facts = stolen(one, other)
    const { groups } = weigh(facts)
    expect(new Set(groups.map(({ questions }) => JSON.stringify(questions))).size).toBe(1)
    expect(worstGroups(groups).map(({ name }) => name)).toEqual(names)
  })

  test('what no group is worse than is named, in any order', () => {
    fc.assert(
      fc.property(groupedFacts, (facts) => {
        const { groups } = weigh(facts)
        const names = (all: GroupWeighing[]) => worstGroups(all).map(({ path }) => path)
        expect(names(groups).length > 0).toBe(groups.length > 0)
        expect(names(groups.toReversed()).toSorted()).toEqual(names(groups).toSorted())
      }),
    )
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
