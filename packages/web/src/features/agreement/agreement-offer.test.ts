import { describe, expect, test } from 'vitest'
import { offersOf, standingWith } from './agreement-offer.ts'
import type { Agreement } from './agreement-state.ts'

const agreement: Agreement = {
  ...{ id: '1', processorId: null, processorName: 'Softbouw', processorKbo: null, controllerId: 'town' },
  ...{ controllerName: 'Stad', service: 'E-loket', termHours: 24, dataTypes: ['basic'], mustTell: null },
  emergencyDay: { name: 'Wacht', phone: '112', email: null },
  ...{ emergencyNight: null, contactEmail: 'a@b.example', contactLanguage: 'nl', subProcessors: [] },
  ...{ confirmedAt: null, objectedAt: null, objection: null },
  ...{ from: '2020-01-01T00:00:00.000Z', until: null, version: 1 },
}

describe('an agreement offers', () => {
  test('whom to reach and which data, while nothing is answered', () => {
    expect(offersOf('parties', agreement, { processorContact: null })).toEqual([
      { name: 'processorContact', value: 'Wacht, 112, a@b.example', isOpen: true },
    ])
    expect(offersOf('data', agreement, { types: null })).toEqual([
      { name: 'types', value: ['basic'], isOpen: true },
    ])
  })

  test('nothing to be taken over what is answered', () => {
    expect(offersOf('parties', agreement, { processorContact: 'Jan' })[0]?.isOpen).toBe(false)
    expect(offersOf('data', agreement, { types: ['health'] })[0]?.isOpen).toBe(false)
  })

  test('nothing that it does not say', () => {
    const silent = { ...agreement, dataTypes: [], emergencyDay: null, contactEmail: null }
    expect([...offersOf('parties', silent, {}), ...offersOf('data', silent, {})]).toEqual([])
  })
})

test.each([
  ['its own that holds', {}, true],
  ['one that ended', { until: '2026-01-01T00:00:00.000Z' }, false],
  ['one that is still to begin', { from: '2027-01-01T00:00:00.000Z' }, false],
  ['one in which it is the processor', { controllerId: 'other' }, false],
])('a controller is offered %s: %o %s', (_, change, isOffered) => {
  const now = '2026-11-26T13:00:00.000Z'
  const offered = standingWith([{ ...agreement, ...change }], { controllerId: 'town', now })
  expect(offered.length === 1).toBe(isOffered)
})
