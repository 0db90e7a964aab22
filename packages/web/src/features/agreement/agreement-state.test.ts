import { expect, test } from 'vitest'
import { formOf, inputOf, isOver } from './agreement-state.ts'

test.each([
  ['goes on', null, false],
  ['ends later', '2026-11-26T13:00:00.001Z', false],
  ['ends now', '2026-11-26T13:00:00.000Z', true],
  ['ended', '2026-11-25T13:00:00.000Z', true],
])('an agreement that %s', (_, until, over) => {
  expect(isOver({ until }, '2026-11-26T13:00:00.000Z')).toBe(over)
})

test('a contact that is emptied is sent as none', () => {
  const stored = {
    ...{ id: '1', processorId: '2', processorName: 'Softbouw', controllerId: '3', controllerName: 'Stad' },
    ...{ service: 'E-loket', termHours: null, emergencyContact: null, from: '2020-01-01T00:00:00.000Z' },
    ...{ until: null, version: 1 },
  }
  expect(formOf(stored)).toEqual({ service: 'E-loket', termHours: null, emergencyContact: '' })
  expect(inputOf({ service: ' E-loket ', termHours: 24, emergencyContact: ' ' })).toEqual({
    ...{ service: 'E-loket', termHours: 24, emergencyContact: null },
  })
})
