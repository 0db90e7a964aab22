import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLocal } from './local-time.ts'
import { isZone, offsetText, wallClock, zoneOffsetMs } from './zone.ts'

const zone = 'Europe/Brussels'

describe('a wall clock that exists once', () => {
  test.each([
    ['winter', '2026-11-20', '17:05', zone, '2026-11-20T16:05:00.000Z'],
    ['summer', '2026-07-21', '09:00', zone, '2026-07-21T07:00:00.000Z'],
    ['last minute before summer time', '2026-03-29', '01:59', zone, '2026-03-29T00:59:00.000Z'],
    ['first minute of summer time', '2026-03-29', '03:00', zone, '2026-03-29T01:00:00.000Z'],
    ['before the doubled hour', '2026-10-25', '01:59', zone, '2026-10-24T23:59:00.000Z'],
    ['after the doubled hour', '2026-10-25', '03:00', zone, '2026-10-25T02:00:00.000Z'],
    ['leap day', '2028-02-29', '00:00', zone, '2028-02-28T23:00:00.000Z'],
    ['UTC', '2026-10-25', '02:30', 'UTC', '2026-10-25T02:30:00.000Z'],
    [
      'half an hour of summer time, Lord Howe',
      '2026-10-04',
      '02:45',
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00.000Z',
    ],
    ['quarter hours, Kathmandu', '2026-01-01', '05:45', 'Asia/Kathmandu', '2026-01-01T00:00:00.000Z'],
  ])('%s', (_, date, time, place, at) => {
    expect(readLocal({ date, time, zone: place })).toEqual({ ok: true, at })
  })
})

describe('the doubled hour of autumn', () => {
  const text = { date: '2026-10-25', time: '02:30', zone }
  const offers = [
    { at: '2026-10-25T00:30:00.000Z', offset: '+02:00' },
    { at: '2026-10-25T01:30:00.000Z', offset: '+01:00' },
  ]

  test('is ambiguous, both instants offered, earliest first', () => {
    expect(readLocal(text)).toEqual({ ok: false, reason: 'ambiguous', offers })
  })

  test.each(offers)('is settled by $offset', ({ at, offset }) => {
    expect(readLocal({ ...text, offset })).toEqual({ ok: true, at })
  })

  test('is not settled by an offset that Brussels did not have', () => {
    expect(readLocal({ ...text, offset: '+03:00' })).toEqual({ ok: false, reason: 'invalid', offers })
  })

  test.each([
    ['02:00', 'ambiguous'],
    ['02:59', 'ambiguous'],
  ])('runs to its edges: %s', (time, reason) => {
    expect(readLocal({ ...text, time })).toMatchObject({ ok: false, reason })
  })
})

test.each(['02:00', '02:30', '02:59'])('%s does not exist when summer time begins', (time) => {
  const reading = readLocal({ date: '2026-03-29', time, zone })
  expect(reading).toMatchObject({ ok: false, reason: 'missing' })
  expect(reading.ok ? [] : reading.offers.map(({ offset }) => offset)).toEqual(['+02:00', '+01:00'])
})

// West of Greenwich the clock changes hours after midnight UTC.
test.each([
  ['2026-03-08', '02:30', 'missing', ['-04:00', '-05:00']],
  ['2026-11-01', '01:30', 'ambiguous', ['-04:00', '-05:00']],
] as const)('New York %s %s is %s', (date, time, reason, offsets) => {
  const reading = readLocal({ date, time, zone: 'America/New_York' })
  expect(reading).toMatchObject({ ok: false, reason })
  expect(reading.ok ? [] : reading.offers.map(({ offset }) => offset)).toEqual(offsets)
})

test('the missing hour offers what either offset would have meant', () => {
  expect(readLocal({ date: '2026-03-29', time: '02:30', zone })).toEqual({
    ok: false,
    reason: 'missing',
    offers: [
      { at: '2026-03-29T00:30:00.000Z', offset: '+02:00' },
      { at: '2026-03-29T01:30:00.000Z', offset: '+01:00' },
    ],
  })
})

test('an offset other than the one the zone had is refused', () => {
  expect(readLocal({ date: '2026-07-21', time: '09:00', zone, offset: '+01:00' })).toEqual({
    ok: false,
    reason: 'invalid',
    offers: [{ at: '2026-07-21T07:00:00.000Z', offset: '+02:00' }],
  })
})

test.each([
  ['30 February', '2026-02-30', '10:00', zone],
  ['29 February of a common year', '2027-02-29', '10:00', zone],
  ['month 13', '2026-13-01', '10:00', zone],
  ['hour 24', '2026-01-01', '24:00', zone],
  ['minute 60', '2026-01-01', '10:60', zone],
  ['no zero before the hour', '2026-01-01', '9:00', zone],
  ['Belgian order', '01/02/2026', '10:00', zone],
  ['year 26', '0026-01-01', '10:00', zone],
  ['unknown zone', '2026-01-01', '10:00', 'Europe/Lindenrode'],
  ['empty zone', '2026-01-01', '10:00', ''],
])('%s is invalid', (_, date, time, place) => {
  expect(readLocal({ date, time, zone: place })).toEqual({ ok: false, reason: 'invalid', offers: [] })
})

test('what is read shows that wall clock again', () => {
  const zones = [zone, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_200_000_000 }), fc.constantFrom(...zones), (minutes, place) => {
      const ms = minutes * 60_000
      const two = (value: number): string => String(value).padStart(2, '0')
      const { year, month, day, hour, minute } = wallClock(ms, place)
      const date = `${String(year)}-${two(month)}-${two(day)}`
      const offset = offsetText(zoneOffsetMs(ms, place))
      // Offsets were odd seconds before clocks were standardised; from 1972 on they are not.
      fc.pre(ms > 63_072_000_000 && ms < 4_102_444_800_000)
      expect(readLocal({ date, time: `${two(hour)}:${two(minute)}`, zone: place, offset })).toEqual({
        ok: true,
        at: new Date(ms).toISOString(),
      })
    }),
    { numRuns: 300 },
  )
})

test('knows which zones exist', () => {
  expect(isZone(zone)).toBe(true)
  expect(isZone('Mars/Olympus')).toBe(false)
  expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError)
})

test('writes offsets west of Greenwich', () => {
  expect(offsetText(-12_600_000)).toBe('-03:30')
})
