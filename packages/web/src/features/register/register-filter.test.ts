import { expect, test } from 'vitest'
import { exportAddress } from './export-address.ts'
import { noFilter, readFilter, startOfDay, toIncidentFilter, writeFilter } from './register-filter.ts'

const zone = 'Europe/Brussels'

test('an address comes back as the filter that wrote it', () => {
  const filter = {
    ...noFilter,
    status: 'closed',
    incidentType: 'phishing',
    from: '2026-01-01',
    overdue: 'no',
    processor: '01919191-0000-7000-8000-000000000001',
    receiptOpen: 'yes',
  } as const
  expect(readFilter(writeFilter(filter))).toEqual(filter)
  expect(writeFilter(noFilter)).toEqual({})
})

test('what an address says wrongly is left out', () => {
  const query = {
    status: 'burning',
    incidentType: ['phishing'],
    from: 'yesterday',
    overdue: 'perhaps',
    processor: "x' OR",
    text: 'Jan',
  }
  expect(readFilter(query)).toEqual(noFilter)
})

test('a period runs from the first moment of its first day to the end of its last, in the register’s zone', () => {
  const { from, until } = toIncidentFilter({ ...noFilter, from: '2026-03-01', until: '2026-03-31' }, '', zone)
  expect(from).toBe('2026-02-28T23:00:00.000Z')
  expect(until).toBe('2026-03-31T22:00:00.000Z')
})

test('a day that does not exist filters nothing', () => {
  expect(startOfDay('2026-13-45', zone)).toBeNull()
})

test('only what was chosen is asked', () => {
  expect(toIncidentFilter(noFilter, '  ', zone)).toEqual({})
  expect(toIncidentFilter({ ...noFilter, peopleTold: 'no', status: 'closed' }, ' mail ', zone)).toEqual({
    status: ['closed'],
    peopleTold: false,
    text: 'mail',
  })
})

test('what is asked of a processor’s report counts beside the processor alone', () => {
  const processor = '01919191-0000-7000-8000-000000000001'
  expect(toIncidentFilter({ ...noFilter, reportInTime: 'no' }, '', zone)).toEqual({})
  expect(toIncidentFilter({ ...noFilter, processor, reportInTime: 'no' }, '', zone)).toEqual({
    ...{ processor, reportInTime: false },
  })
})

test('the export carries the filters of the table', () => {
  const organisation = { id: '0190', timeZone: zone }
  const filter = { ...noFilter, status: 'closed', authorityNotified: 'yes' } as const
  expect(exportAddress(organisation, 'xlsx', filter, 'nl')).toBe(
    '/organisations/0190/register.xlsx?status=closed&authorityNotified=true&language=nl',
  )
})
