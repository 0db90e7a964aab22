import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '../problem/problem.ts'
import { emptyFacts, emptySection } from './empty-facts.ts'
import { factSections, type FactSection } from './facts.ts'
import { readSection } from './read-section.ts'
import { sectionReaders } from './section-readers.ts'

const now = '2026-11-22T08:00:00.000Z'

describe('empty facts', () => {
  test('hold null in every field that can be read, and nothing else', () => {
    for (const section of factSections) {
      expect(Object.keys(emptySection(section)).sort()).toEqual(Object.keys(sectionReaders[section]).sort())
      expect(Object.values(emptySection(section)).every((value) => value === null)).toBe(true)
    }
  })

  test('are new every time', () => {
    emptyFacts().nature.holder = 'public'
    expect(emptyFacts().nature.holder).toBeNull()
  })
})

test('what is missing or null stays unanswered', () => {
  expect(
    readSection('protection', { keySafe: 'yes', backupIntact: null, description: undefined }, now),
  ).toEqual({
    ok: true,
    value: { inPlace: null, description: null, keySafe: 'yes', backupIntact: null },
  })
})

test('texts are trimmed and blank ones are no answer', () => {
  const reading = readSection('parties', { processorName: '  Cumulo nv ', jointControllers: ' \n ' }, now)
  expect(reading).toMatchObject({ ok: true, value: { processorName: 'Cumulo nv', jointControllers: null } })
})

test('instants of any zone are kept in UTC', () => {
  const reading = readSection('timing', { detectedAt: '2026-11-20T17:05:00+01:00' }, now)
  expect(reading).toMatchObject({ ok: true, value: { detectedAt: '2026-11-20T16:05:00.000Z' } })
})

test.each<[string, FactSection, unknown]>([
  ['text of 200', 'parties', { processorName: 'é'.repeat(200) }],
  ['text of 10,000', 'nature', { description: 'a'.repeat(10_000) }],
  ['emoji, right to left, markup as they are', 'nature', { description: '😀 שלום <b>=1+1</b>' }],
  ['now itself', 'timing', { detectedAt: now }],
  ['the first instant of 1970', 'timing', { occurredFromAt: '1970-01-01T00:00:00.000Z' }],
  ['zero people', 'people', { count: 0 }],
  ['1e9 people', 'people', { count: 1e9 }],
  ['half an hour', 'nature', { unavailableHours: 0.5 }],
  ['an empty list', 'data', { types: [] }],
  ['every type of data', 'data', { types: ['basic', 'contact', 'health', 'other'] }],
  ['countries', 'people', { otherCountries: ['NL', 'FR'] }],
  [
    'people per country, one of them not counted yet',
    'parties',
    {
      peoplePerCountry: [
        { country: 'NL', count: 12 },
        { country: 'FR', count: null },
      ],
    },
  ],
])('takes %s', (_, section, input) => {
  expect(readSection(section, input, now)).toMatchObject({ ok: true, value: input })
})

test.each<[string, FactSection, unknown, string, ProblemCode]>([
  ['no object', 'timing', 'yesterday', 'timing', 'notObject'],
  ['null', 'timing', null, 'timing', 'notObject'],
  ['a list', 'timing', [], 'timing', 'notObject'],
  ['an unknown field', 'timing', { seenAt: now }, 'timing.seenAt', 'unknownField'],
  ['an inherited name', 'timing', { constructor: 'x' }, 'timing.constructor', 'unknownField'],
  ['text of 201', 'parties', { processorName: 'a'.repeat(201) }, 'parties.processorName', 'tooLong'],
  ['text of 10,001', 'nature', { systems: 'a'.repeat(10_001) }, 'nature.systems', 'tooLong'],
  ['a number for a text', 'nature', { systems: 5 }, 'nature.systems', 'notText'],
  ['NUL in a text', 'nature', { systems: 'a\u0000b' }, 'nature.systems', 'notText'],
  ['half an emoji', 'nature', { systems: '\ud83d' }, 'nature.systems', 'notText'],
  ['a day for an instant', 'timing', { detectedAt: '2026-11-20' }, 'timing.detectedAt', 'notInstant'],
  ['30 February', 'timing', { detectedAt: '2026-02-30T00:00:00Z' }, 'timing.detectedAt', 'notInstant'],
  ['milliseconds for an instant', 'timing', { detectedAt: 0 }, 'timing.detectedAt', 'notInstant'],
  ['1969', 'timing', { detectedAt: '1969-12-31T23:59:59.999Z' }, 'timing.detectedAt', 'outOfRange'],
  [
    'a millisecond from now',
    'timing',
    { detectedAt: '2026-11-22T08:00:00.001Z' },
    'timing.detectedAt',
    'inFuture',
  ],
  ['text for yes or no', 'timing', { isEstimated: 'yes' }, 'timing.isEstimated', 'notBoolean'],
  ['a foreign choice', 'nature', { holder: 'neighbour' }, 'nature.holder', 'notInList'],
  ['a choice of another list', 'nature', { holder: 'malicious' }, 'nature.holder', 'notInList'],
  ['a choice for a list', 'data', { types: 'basic' }, 'data.types', 'notList'],
  ['a foreign item', 'data', { types: ['basic', 'shoeSize'] }, 'data.types.1', 'notInList'],
  ['an item twice', 'data', { types: ['basic', 'basic'] }, 'data.types', 'repeated'],
  [
    'more items than there are',
    'nature',
    { breachTypes: Array(1000).fill('integrity') },
    'nature.breachTypes',
    'repeated',
  ],
  ['minus one', 'people', { count: -1 }, 'people.count', 'outOfRange'],
  ['more than 1e9', 'people', { count: 1_000_000_001 }, 'people.count', 'outOfRange'],
  ['half a person', 'people', { count: 1.5 }, 'people.count', 'notWhole'],
  ['a number as text', 'people', { count: '5' }, 'people.count', 'notNumber'],
  ['NaN', 'people', { count: NaN }, 'people.count', 'notNumber'],
  ['infinity', 'nature', { unavailableHours: Infinity }, 'nature.unavailableHours', 'notNumber'],
  ['a group of nobody', 'people', { groups: [{ count: 0 }] }, 'people.groups.0.count', 'outOfRange'],
  ['nobody at most', 'people', { groups: [{ countMax: 0 }] }, 'people.groups.0.countMax', 'outOfRange'],
  ['a country by name', 'people', { otherCountries: ['France'] }, 'people.otherCountries', 'notInList'],
  ['a country twice', 'people', { otherCountries: ['FR', 'FR'] }, 'people.otherCountries', 'repeated'],
  [
    'a country counted twice',
    'parties',
    {
      peoplePerCountry: [
        { country: 'FR', count: 1 },
        { country: 'FR', count: 2 },
      ],
    },
    'parties.peoplePerCountry',
    'repeated',
  ],
  [
    'half a person in a country',
    'parties',
    { peoplePerCountry: [{ country: 'FR', count: 0.5 }] },
    'parties.peoplePerCountry.0.count',
    'notWhole',
  ],
  [
    'a count of no country',
    'parties',
    { peoplePerCountry: [{ count: 3 }] },
    'parties.peoplePerCountry.0.country',
    'notInList',
  ],
  ['a bare country', 'parties', { peoplePerCountry: ['FR'] }, 'parties.peoplePerCountry.0', 'notObject'],
  ['another ground for leading', 'parties', { leadBasis: 'biggest' }, 'parties.leadBasis', 'notInList'],
])('refuses %s', (_, section, input, path, code) => {
  const reading = readSection(section, input, now)
  expect(reading).toMatchObject({ ok: false, problems: [{ path, code }] })
})

test('names every problem at once, with the limit', () => {
  const reading = readSection('parties', { processorName: 'a'.repeat(201), policeInformed: 'maybe' }, now)
  expect(reading).toEqual({
    ok: false,
    problems: [
      { path: 'parties.processorName', code: 'tooLong', params: { max: 200 } },
      { path: 'parties.policeInformed', code: 'notInList' },
    ],
  })
})

test('never throws, and what it reads it reads again as the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...factSections),
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...allFields()), fc.anything())),
      (section, input) => {
        const reading = readSection(section, input, now)
        if (reading.ok) expect(readSection(section, reading.value, now)).toEqual(reading)
        else expect(reading.problems.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 1000 },
  )
})

function allFields(): string[] {
  return factSections.flatMap((section) => Object.keys(sectionReaders[section]))
}
