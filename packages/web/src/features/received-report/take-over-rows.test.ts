import { emptyFacts, type Facts } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { takeOverRows, untouchedFields, type Beside } from './take-over-rows.ts'

const reportId = 'r1'
const facts = (change: (facts: Facts) => void): Facts => {
  const all = emptyFacts()
  change(all)
  return all
}
const first = facts(({ nature, people }) => {
  nature.description = 'Twee servers.'
  nature.systems = 'E-loket'
  Object.assign(people, { count: 100, countKind: 'approximate' })
})
const second = facts(({ nature, people }) => {
  nature.description = 'Drie servers.'
  nature.systems = 'E-loket'
  Object.assign(people, { count: 300, countKind: 'exact' })
  nature.cause = 'externalMalicious'
})
const taken = (['description', 'systems', 'peopleCount'] as const).map((field) => ({
  ...{ field, reportId, serial: 1 },
}))
const beside = (own: Facts, change: Partial<Beside> = {}): Beside => ({
  ...{ own, before: first, taken, reportId },
  saidBy: (serial) => (serial === 1 ? first : serial === 2 ? second : null),
  ...change,
})
const brief = (rows: ReturnType<typeof takeOverRows>) =>
  rows.map(({ field, origin, hasChanged, isSame }) => [
    ...[field, origin.is === 'processor' ? origin.serial : origin.is, hasChanged, isSame],
  ])

test('of an untouched dossier every change is there, and whose word stands in it', () => {
  const rows = takeOverRows(second, beside(first))
  expect(brief(rows)).toEqual([
    ['description', 1, true, false],
    ['cause', 'none', true, false],
    ['peopleCount', 1, true, false],
  ])
  expect(rows[2]?.answers).toEqual([
    { path: 'people.count', own: 100, before: 100, now: 300 },
    { path: 'people.countKind', own: 'approximate', before: 'approximate', now: 'exact' },
    { path: 'people.countMax', own: null, before: null, now: null },
  ])
  expect(untouchedFields(rows)).toEqual(['description', 'cause', 'peopleCount'])
})

test('that the processor knew later than it said is shown, and not among what can be taken', () => {
  const aware = (at: string) => facts(({ timing }) => Object.assign(timing, { processorAwareAt: at }))
  const [early, late] = [aware('2026-11-20T08:00:00.000Z'), aware('2026-11-21T08:00:00.000Z')]
  const [row] = takeOverRows(late, beside(early))
  expect(row).toMatchObject({ field: 'awareAt', isSparing: true })
  expect(untouchedFields(takeOverRows(late, beside(early)))).not.toContain('awareAt')
  expect(untouchedFields(takeOverRows(early, beside(facts(() => undefined))))).toContain('awareAt')
})

test('what somebody here wrote is their own, also where the processor said nothing new', () => {
  const own = facts(({ nature, people }) => {
    Object.assign(nature, { description: 'Onze lezing.', systems: 'Loket en mail' })
    Object.assign(people, { count: 300, countKind: 'exact' })
  })
  const rows = takeOverRows(second, beside(own))
  expect(brief(rows)).toEqual([
    ['description', 'own', true, false],
    ['systems', 'own', false, false],
    ['cause', 'none', true, false],
    ['peopleCount', 'own', true, true],
  ])
  expect(untouchedFields(rows)).toEqual(['cause'])
})

test('taken over, it is shown as such and asks for nothing', () => {
  const all = (['description', 'cause', 'peopleCount'] as const).map((field) => ({
    ...{ field, reportId, serial: 2 },
  }))
  const rows = takeOverRows(second, beside(second, { taken: all }))
  expect(rows.every(({ origin, isSame }) => isSame && origin.is === 'processor')).toBe(true)
  expect(untouchedFields(rows)).toEqual([])
})

test('kinds in another order are the same kinds', () => {
  const one = facts(({ data }) => (data.types = ['basic', 'contact']))
  const other = facts(({ data }) => (data.types = ['contact', 'basic']))
  expect(takeOverRows(other, beside(one, { before: one }))).toEqual([])
})

test('of another report, or of one that cannot be read, an answer is one’s own', () => {
  const of = (change: Partial<Beside>) => takeOverRows(second, beside(first, change))[0]?.origin
  expect(of({ reportId: 'r2' })).toEqual({ is: 'own' })
  expect(of({ saidBy: () => null })).toEqual({ is: 'own' })
})
