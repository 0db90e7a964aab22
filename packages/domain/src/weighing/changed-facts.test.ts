import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { anyFacts, groupedFacts } from './any-facts.fixture.ts'
import { factsWith, type Known } from './case.fixture.ts'
import { changedFacts, weighedAnswers } from './changed-facts.ts'
import { weigh } from './weigh.ts'

const families = { ...emptyGroup(), name: 'Gezinnen', count: 12 }
const staff = { ...emptyGroup(), name: 'Personeel', count: 4 }
const unnamed = { ...emptyGroup(), count: 3 }

const copyOf = (facts: Facts): Facts => JSON.parse(JSON.stringify(facts)) as Facts

describe('changedFacts', () => {
  test.each<[string, Known, Known, string[]]>([
    ['nothing', { nature: { holder: 'known' } }, { nature: { holder: 'known' } }, []],
    [
      'an answer that is another one',
      { people: { count: 300 } },
      { people: { count: 3000 } },
      ['people.count'],
    ],
    ['an answer that is new', {}, { people: { endangered: 'yes' } }, ['people.endangered']],
    ['an answer taken back', { data: { nationalNumber: 'no' } }, {}, ['data.nationalNumber']],
    [
      'a list in another order',
      { data: { types: ['basic', 'health'] } },
      { data: { types: ['health', 'basic'] } },
      [],
    ],
    ['a list of nothing', {}, { data: { types: [] } }, []],
    ['words that weigh nothing', {}, { nature: { description: 'Een usb-stick.' } }, []],
    [
      'several, in the order of the questions',
      { people: { count: 300 } },
      { people: { count: 3000 }, nature: { holder: 'public' }, consequences: { severity: 'severe' } },
      ['nature.holder', 'people.count', 'consequences.severity'],
    ],
    [
      'an answer of one group, wherever it stands now',
      { people: { groups: [families, staff] } },
      { people: { groups: [staff, { ...families, endangered: 'yes' }] } },
      ['people.groups.1.endangered'],
    ],
    [
      'a group that is new',
      { people: { groups: [families] } },
      { people: { groups: [families, staff] } },
      ['people.groups.1.name'],
    ],
    [
      'a group that is gone',
      { people: { groups: [families, staff] } },
      { people: { groups: [staff] } },
      ['people.groups'],
    ],
    [
      'a group under another name',
      { people: { groups: [families, staff] } },
      { people: { groups: [families, { ...staff, name: 'Medewerkers' }] } },
      [],
    ],
    [
      'a group in the place of another one',
      { people: { groups: [families] } },
      { people: { groups: [staff] } },
      ['people.groups.0.count'],
    ],
    [
      'a group without a name, by its place',
      { people: { groups: [unnamed] } },
      { people: { groups: [{ ...unnamed, count: 5 }] } },
      ['people.groups.0.count'],
    ],
  ])('%s', (_name, then, now, changed) => {
    expect(changedFacts(factsWith(then), factsWith(now))).toEqual(changed)
  })

  test('what was not asked yet then was not answered', () => {
    const { includesMinors: _asked, groups: _told, ...people } = emptyFacts().people
    const then = { ...emptyFacts(), people } as Facts
    expect(changedFacts(then, emptyFacts())).toEqual([])
  })

  test('of the same facts nothing changed', () => {
    fc.assert(
      fc.property(groupedFacts, (facts) => void expect(changedFacts(facts, copyOf(facts))).toEqual([])),
    )
  })

  test('facts of which nothing that weighs changed are weighed alike', () => {
    const texts = ['Anders', 'toBeDetermined', 1, ['BE']]
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...texts), (facts, other) => {
        const changed = copyOf(facts)
        for (const [section, answers] of Object.entries(changed) as [string, object][]) {
          const weighed = Object.entries(weighedAnswers).flatMap(([one, fields]): readonly string[] =>
            one === section ? fields : [],
          )
          for (const field of Object.keys(answers)) {
            if (!weighed.includes(field) && field !== 'groups') Object.assign(answers, { [field]: other })
          }
        }
        expect(changedFacts(facts, changed)).toEqual([])
        expect(weigh(changed)).toEqual(weigh(facts))
      }),
    )
  })
})
