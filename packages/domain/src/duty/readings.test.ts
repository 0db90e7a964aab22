import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { dueAfter, type Term } from '../clock/term.ts'
import { holidayCountries } from '../incident/dossier.ts'
import { furtherDutyKinds, dutyKinds, type Duty } from './kinds.ts'
import { makeDuty } from './make-duty.ts'
import { readingSourceLabels } from './reading-source-labels.ts'
import { readingSources } from './reading-sources.ts'
import { readingTexts } from './reading-texts.ts'
import {
  dutyReadings,
  readingsOfDuty,
  type DutyReading,
  type DutyReadingKey,
  type Place,
} from './readings.ts'

const flanders: Place = { zone: 'Europe/Brussels', country: 'BE' }
const hours72: Term = { unit: 'hours', count: 72 }

function duty(triggeredAt: string, term: Term | null = hours72, kind: Duty['kind'] = 'authority'): Duty {
  const draft = { kind, triggeredAt, metAt: null, term, ruleId: 'x', source: 'x' }
  return makeDuty(draft, flanders.zone, triggeredAt)
}

function said(of: Duty, place = flanders): Partial<Record<DutyReadingKey, string>> {
  return Object.fromEntries(readingsOfDuty(of, place).map(({ key, at }) => [key, at]))
}

// law.md, section 3: the seven vectors with the two readings beside the strict value, in UTC.
describe('72 hours', () => {
  test.each<[string, string, string, Partial<Record<DutyReadingKey, string>>]>([
    [
      'over a weekend',
      '2026-11-20T16:05:00.000Z',
      '2026-11-23T16:05:00.000Z',
      { fullHour: '2026-11-23T17:00:00.000Z', twoWorkingDays: '2026-11-24T16:05:00.000Z' },
    ],
    [
      'ends on a Sunday after Christmas: no shift',
      '2026-12-24T10:30:00.000Z',
      '2026-12-27T10:30:00.000Z',
      {
        fullHour: '2026-12-27T11:00:00.000Z',
        twoWorkingDays: '2026-12-29T10:30:00.000Z',
        weekend: '2026-12-27T10:30:00.000Z',
      },
    ],
    [
      'summer time begins',
      '2026-03-27T14:20:00.000Z',
      '2026-03-30T14:20:00.000Z',
      { fullHour: '2026-03-30T15:00:00.000Z', twoWorkingDays: '2026-03-31T14:20:00.000Z' },
    ],
    [
      'summer time ends',
      '2026-10-23T14:45:00.000Z',
      '2026-10-26T14:45:00.000Z',
      { fullHour: '2026-10-26T15:00:00.000Z', twoWorkingDays: '2026-10-27T14:45:00.000Z' },
    ],
    [
      'summer time ends before All Saints; All Souls is a closing day of services only',
      '2027-10-29T16:10:00.000Z',
      '2027-11-01T16:10:00.000Z',
      {
        fullHour: '2027-11-01T17:00:00.000Z',
        twoWorkingDays: '2027-11-03T16:10:00.000Z',
        holiday: '2027-11-01T16:10:00.000Z',
      },
    ],
    [
      'the ambiguous hour, first',
      '2026-10-25T00:30:00.000Z',
      '2026-10-28T00:30:00.000Z',
      { fullHour: '2026-10-28T01:00:00.000Z' },
    ],
    [
      'the ambiguous hour, second',
      '2026-10-25T01:30:00.000Z',
      '2026-10-28T01:30:00.000Z',
      { fullHour: '2026-10-28T02:00:00.000Z' },
    ],
    [
      'an exact full hour on working days: the strict value and nothing more',
      '2026-11-16T16:00:00.000Z',
      '2026-11-19T16:00:00.000Z',
      { fullHour: '2026-11-19T16:00:00.000Z' },
    ],
    [
      'a millisecond past it',
      '2026-11-16T16:00:00.001Z',
      '2026-11-19T16:00:00.001Z',
      { fullHour: '2026-11-19T17:00:00.000Z' },
    ],
    [
      'a millisecond before it',
      '2026-11-16T15:59:59.999Z',
      '2026-11-19T15:59:59.999Z',
      { fullHour: '2026-11-19T16:00:00.000Z' },
    ],
    [
      'over a leap day, Tuesday 29 February 2028',
      '2028-02-28T09:10:00.000Z',
      '2028-03-02T09:10:00.000Z',
      { fullHour: '2028-03-02T10:00:00.000Z' },
    ],
    [
      'over the year’s end: 1 January 2027 is a Friday',
      '2026-12-31T10:10:00.000Z',
      '2027-01-03T10:10:00.000Z',
      {
        fullHour: '2027-01-03T11:00:00.000Z',
        twoWorkingDays: '2027-01-05T10:10:00.000Z',
        weekend: '2027-01-03T10:10:00.000Z',
      },
    ],
  ])('%s', (_, awareAt, dueAt, expected) => {
    const of = duty(awareAt)
    expect(of.dueAt).toBe(dueAt)
    expect(said(of)).toEqual(expected)
  })
})

describe('terms in days and months (Regulation 1182/71, articles 3(2) and 3(4))', () => {
  const month: Term = { unit: 'months', count: 1 }
  const days: Term = { unit: 'days', count: 3 }
  test.each<[string, Duty, Partial<Record<DutyReadingKey, string>>]>([
    [
      'a month ends with its day',
      duty('2026-11-09T10:00:00.000Z', month, 'nis2FinalReport'),
      { endOfDay: '2026-12-09T22:59:59.999Z' },
    ],
    [
      'on a Sunday: the next working day',
      duty('2027-01-28T10:00:00.000Z', month, 'nis2FinalReport'),
      {
        endOfDay: '2027-02-28T22:59:59.999Z',
        nextWorkingDay: '2027-03-01T22:59:59.999Z',
      },
    ],
    [
      'three days from a Friday: not the day of the event, and Monday is a working day',
      duty('2026-11-20T16:05:00.000Z', days, 'telecomCompletion'),
      { endOfDay: '2026-11-23T22:59:59.999Z' },
    ],
    [
      'three days that end an hour short on the clock: still the third day',
      duty('2026-10-22T22:30:00.000Z', days, 'telecomCompletion'),
      { endOfDay: '2026-10-26T22:59:59.999Z' },
    ],
    [
      'three days that end on All Saints',
      duty('2027-10-29T16:10:00.000Z', days, 'telecomCompletion'),
      {
        endOfDay: '2027-11-01T22:59:59.999Z',
        nextWorkingDay: '2027-11-02T22:59:59.999Z',
      },
    ],
    [
      'a month that ends at Christmas, a Friday: to the Monday after',
      duty('2026-11-25T10:00:00.000Z', month, 'nis2FinalReport'),
      {
        endOfDay: '2026-12-25T22:59:59.999Z',
        nextWorkingDay: '2026-12-28T22:59:59.999Z',
      },
    ],
  ])('%s', (_, of, expected) => {
    expect(said(of)).toEqual(expected)
  })
})

test('what ends on the next working day names the holiday, and nothing beside it says that it stays', () => {
  const of = duty('2026-11-25T10:00:00.000Z', { unit: 'months', count: 1 }, 'nis2FinalReport')
  expect(readingsOfDuty(of, flanders).map(({ key, holiday }) => [key, holiday])).toEqual([
    ['endOfDay', null],
    ['nextWorkingDay', 'christmas'],
  ])
})

describe('the two working days', () => {
  test('are not read into 24 hours', () => {
    const of = duty('2026-11-20T16:05:00.000Z', { unit: 'hours', count: 24 }, 'nis2EarlyWarning')
    expect(said(of)).not.toHaveProperty('twoWorkingDays')
  })

  // Piltz and Pradel, LDI NRW and the Bavarian LfD spoke of article 33 GDPR alone.
  test('are not read into 72 hours of another law', () => {
    const of = duty('2026-12-24T10:30:00.000Z', hours72, 'nis2Notification')
    expect(said(of)).toHaveProperty('fullHour')
    expect(said(of)).not.toHaveProperty('twoWorkingDays')
  })

  // Regulation 1182/71, article 1: acts of the Council and the Commission, not the Belgian law on police zones.
  test('nor is anything of the Regulation read into a national law', () => {
    const of = duty('2026-12-24T10:30:00.000Z', hours72, 'policeNotification')
    expect(Object.keys(said(of))).toEqual(['agreedWeekend'])
  })

  test('are marked as disputed, nothing else is', () => {
    const readings = readingsOfDuty(duty('2026-12-24T10:30:00.000Z'), flanders)
    expect(readings.filter(({ isDisputed }) => isDisputed).map(({ key }) => key)).toEqual(['twoWorkingDays'])
  })

  test('follow the country’s own holidays: 27 April 2026 is a working day in Belgium only', () => {
    const of = duty('2026-04-24T10:30:00.000Z')
    expect(said(of).twoWorkingDays).toBe('2026-04-28T10:30:00.000Z')
    const dutch = said(of, { zone: 'Europe/Amsterdam', country: 'NL' })
    expect(dutch).toMatchObject({
      twoWorkingDays: '2026-04-29T10:30:00.000Z',
      holiday: '2026-04-27T10:30:00.000Z',
    })
  })
})

describe('own targets and contracts', () => {
  test('a holiday is named', () => {
    const of = duty('2026-12-24T10:30:00.000Z', { unit: 'hours', count: 24 }, 'own')
    expect(readingsOfDuty(of, flanders)).toEqual([
      { key: 'agreedHoliday', at: '2026-12-25T10:30:00.000Z', isDisputed: false, holiday: 'christmas' },
    ])
  })

  test.each(['investigation', 'people', 'processorReport', 'subProcessorReport', 'own'] as const)(
    '%s has hints only: Regulation 1182/71 does not count it',
    (kind) => {
      const of = duty('2026-12-24T10:30:00.000Z', hours72, kind)
      expect(said(of)).toEqual({ agreedWeekend: '2026-12-27T10:30:00.000Z' })
    },
  )
})

test('readings never come before the due time, move nothing and never throw', () => {
  const kinds = [...dutyKinds, ...furtherDutyKinds]
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true }),
      fc.constantFrom(...kinds),
      fc.constantFrom(...holidayCountries),
      fc.record({
        unit: fc.constantFrom('hours' as const, 'days' as const, 'months' as const),
        count: fc.nat(200),
      }),
      (date, kind, country, term) => {
        const of = duty(date.toISOString(), term, kind)
        const before = { ...of }
        const readings = readingsOfDuty(of, { ...flanders, country })
        expect(of).toEqual(before)
        expect(of.dueAt).toBe(dueAfter(date.toISOString(), term, flanders.zone))
        for (const { at } of readings) expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(of.dueAt!))
        const places = readings.map(({ key }: DutyReading) => dutyReadings.indexOf(key))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      },
    ),
  )
})

test.each<[string, Duty, Place]>([
  ['no due time', duty('2026-11-20T16:05:00.000Z', null), flanders],
  ['unknown zone', duty('2026-11-20T16:05:00.000Z'), { ...flanders, zone: 'Atlantis' }],
  ['a stored due time that is no instant', { ...duty('2026-11-20T16:05:00.000Z'), dueAt: 'x' }, flanders],
])('nothing is said: %s', (_, of, place) => {
  expect(readingsOfDuty(of, place)).toEqual([])
})

test('every reading is explained in every language, and none calls itself a delay', () => {
  for (const key of dutyReadings) {
    const text = readingTexts[key]
    const sources = readingSourceLabels[key]
    expect(readingSources[key].source).not.toBe('')
    expect(new Set(languages.map((language) => sources[language])).size).toBe(languages.length)
    expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length)
  }
})
