import { emptyFacts, type Facts } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { marksOf, withArrival, type SaidReport } from './said-reports.ts'
import { otherProcessors, takeOverRows, untouchedFields, type Beside } from './take-over-rows.ts'

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
const report = (id: string, processor: string, ...said: (Facts | null)[]): SaidReport => ({
  ...{ id, processor, isSent: id === reportId },
  versions: said.map((one, index) => ({ serial: index + 1, said: one })),
})
const hosting = report(reportId, 'Hosting', first, second)
const again = report('r2', 'Hosting', first)
const mail = report('r3', 'Drukkerij', second)
const taken = (['description', 'systems', 'peopleCount'] as const).map((field) => ({
  ...{ field, reportId, serial: 1 },
}))
const beside = (own: Facts, change: Partial<Beside> = {}): Beside => ({
  ...{ own, before: first, taken, reports: [hosting, again, mail], reportId },
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

test('what came from another report says which one, and is no answer of one’s own', () => {
  const rows = takeOverRows(second, beside(first, { reportId: 'r3', before: null }))
  expect(rows.map(({ field, origin }) => [field, origin])).toEqual([
    [
      'description',
      { is: 'processor', report: hosting, serial: 1, isOtherReport: true, isOtherProcessor: true },
    ],
    ['cause', { is: 'none' }],
    [
      'peopleCount',
      { is: 'processor', report: hosting, serial: 1, isOtherReport: true, isOtherProcessor: true },
    ],
  ])
})

test('in passing it replaces what the same processor said before, and nothing that another one said', () => {
  const rowsBeside = (reportId: string) => takeOverRows(second, beside(first, { reportId, before: null }))
  expect(untouchedFields(rowsBeside('r2'))).toEqual(['description', 'cause', 'peopleCount'])
  expect(otherProcessors(rowsBeside('r2'))).toEqual([])
  expect(untouchedFields(rowsBeside('r3'))).toEqual(['cause'])
  expect(otherProcessors(rowsBeside('r3'))).toEqual(['Hosting'])
})

test('what was written over since is one’s own, whichever report it came from', () => {
  const own = facts(({ nature }) => (nature.description = 'Onze lezing.'))
  const [row] = takeOverRows(second, beside(own, { reportId: 'r3' }))
  expect(row?.origin).toEqual({ is: 'own' })
})

test('of a report that was withdrawn, or is gone, it is said that it came from there', () => {
  const of = (reports: SaidReport[]) => takeOverRows(second, beside(first, { reports }))[0]?.origin
  expect(of([report(reportId, 'Hosting', null, null)])).toEqual({ is: 'withdrawn' })
  expect(of([mail])).toEqual({ is: 'gone' })
})

test('when the first message through the platform was there is that message’s word, until another one is taken', () => {
  const [at, later] = ['2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z']
  const sent = report(reportId, 'Hosting', withArrival(first, 'first', at))
  const own = withArrival(emptyFacts(), 'first', at)
  const mailed = facts(({ timing }) => (timing.processorToldAt = later))
  const reports = [sent, report('r3', 'Drukkerij', mailed)]
  const originIn = (dossier: Facts, taken: Beside['taken']) =>
    takeOverRows(mailed, {
      ...{ own: dossier, before: null, reports, reportId: 'r3', taken: marksOf(taken, reports) },
    })[0]?.origin
  expect(originIn(own, [])).toMatchObject({
    is: 'processor',
    report: sent,
    serial: 1,
    isOtherProcessor: true,
  })
  const other = facts(({ timing }) => (timing.processorToldAt = '2026-11-19T08:00:00.000Z'))
  expect(originIn(other, [])).toEqual({ is: 'own' })
  expect(marksOf([{ field: 'toldAt', reportId: 'r3', serial: 1 }], reports)).toHaveLength(1)
  expect(marksOf([], [report('r3', 'Drukkerij', mailed)])).toEqual([])
  expect(withArrival(first, 'update', at)).toBe(first)
  expect(marksOf([], [report(reportId, 'Hosting', null)])).toEqual([])
})
