import { readLocal } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { readClockFields, writeClockFields } from './clock-fields.ts'

const zone = 'Europe/Brussels'
const read = (date: string, time: string, offset = '') =>
  readClockFields({ date, time, offset }, zone, readLocal)

test('nothing typed is no moment and no problem', () => {
  expect(read('', '')).toEqual({ at: null, isEmpty: true, problem: null, offers: [] })
})

test('a date alone waits for its time, and says so', () => {
  expect(read('2026-11-20', '')).toMatchObject({ at: null, isEmpty: false, problem: 'timeMissing' })
})

test('date and time are one moment in the register’s zone', () => {
  expect(read('2026-11-20', '17:05').at).toBe('2026-11-20T16:05:00.000Z')
})

test('an hour that the clocks skip is refused', () => {
  expect(read('2026-03-29', '02:30')).toMatchObject({ at: null, problem: 'missing', offers: [] })
})

test('an hour that comes twice asks which, and takes the answer', () => {
  const asked = read('2026-10-25', '02:30')
  expect(asked.problem).toBe('ambiguous')
  expect(asked.offers.map(({ offset }) => offset)).toEqual(['+02:00', '+01:00'])
  expect(read('2026-10-25', '02:30', '+01:00').at).toBe('2026-10-25T01:30:00.000Z')
})

test.each(['2026-11-20T16:05:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])(
  '%s comes back as it went',
  (at) => {
    expect(readClockFields(writeClockFields(at, zone), zone, readLocal).at).toBe(at)
  },
)
