import type { Access } from '@lekboek/access'
import { expect, test } from 'vitest'
import { readableRegisters } from './list-queue.ts'

const register = (organisationId: string, phase?: 'inherited' | 'ended'): Access => ({
  ...{ userId: 'koen', organisationId, organisationKinds: ['controller'], decides: 'decider', roles: [] },
  ...{ isDeputy: false, mandate: { scope: 'read', mayDecide: false }, ...(phase ? { phase } : {}) },
})

test.each([
  ['first', [register('ended', 'ended'), register('runs'), register('inherited', 'inherited')]],
  ['last', [register('runs'), register('inherited', 'inherited'), register('ended', 'ended')]],
])('one register that ended, looked at %s, changes nothing about the others', (_, accesses) => {
  expect(readableRegisters(accesses).toSorted()).toEqual(['inherited', 'runs'])
})
