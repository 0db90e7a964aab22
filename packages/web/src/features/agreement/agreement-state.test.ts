import { expect, test } from 'vitest'
import { formOf, inputOf, isOver, lacksNumber, type Agreement } from './agreement-state.ts'

test.each([
  ['goes on', null, false],
  ['ends later', '2026-11-26T13:00:00.001Z', false],
  ['ends now', '2026-11-26T13:00:00.000Z', true],
  ['ended', '2026-11-25T13:00:00.000Z', true],
])('an agreement that %s', (_, until, over) => {
  expect(isOver({ until }, '2026-11-26T13:00:00.000Z')).toBe(over)
})

const nobody = { name: null, phone: null, email: null }
const desk = { name: 'Wachtdienst', phone: '112', email: null }
const stored: Agreement = {
  ...{ id: '1', processorId: null, processorName: 'Softbouw', processorKbo: null, controllerId: '3' },
  ...{ controllerName: 'Stad', service: 'E-loket', termHours: null, dataTypes: ['basic'], mustTell: null },
  ...{ emergencyDay: null, emergencyNight: desk, contactEmail: null, contactLanguage: 'fr' },
  subProcessors: [{ name: 'Serverpark', service: null, country: 'BE' }],
  ...{ confirmedAt: null, objectedAt: null, objection: null },
  ...{ from: '2020-01-01T00:00:00.000Z', until: null, version: 1 },
}

test('what is stored comes back as it was, and what is left empty is not said', () => {
  const { processorName, processorKbo, service, termHours, dataTypes, mustTell } = stored
  expect(inputOf(formOf(stored))).toEqual({
    ...{ processorName, processorKbo, service, termHours, dataTypes, mustTell },
    ...{ emergencyDay: nobody, emergencyNight: desk, subProcessors: stored.subProcessors },
    ...{ contactEmail: null, contactLanguage: 'fr', until: null },
  })
  expect(inputOf({ ...formOf(null), service: ' E-loket ', mustTell: ' ' })).toMatchObject({
    ...{ processorName: null, service: 'E-loket', mustTell: null, dataTypes: [], contactLanguage: 'nl' },
  })
})

test.each([
  ['nobody', null, null, true],
  ['an address alone', { ...nobody, email: 'a@b.example' }, desk, true],
  ['a number by day alone', desk, null, true],
  ['a number for both', desk, desk, false],
])('of %s', (_, emergencyDay, emergencyNight, lacks) => {
  expect(lacksNumber({ emergencyDay, emergencyNight })).toBe(lacks)
})
