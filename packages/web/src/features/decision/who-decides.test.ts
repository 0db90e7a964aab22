import { expect, test } from 'vitest'
import { namesOf, waitsForDecider } from './who-decides.ts'

const nothing = {
  ...({ status: 'confirmed', nextStep: 'close' } as const),
  ...{ hasUnconfirmedNumbers: false, hasUnconfirmedCorrection: false },
}

test.each<[string, Parameters<typeof waitsForDecider>[0], boolean]>([
  ['nothing', nothing, false],
  ['an advice', { ...nothing, nextStep: 'advise' }, false],
  ['a decision', { ...nothing, nextStep: 'decide' }, true],
  ['a correction to be confirmed', { ...nothing, nextStep: 'confirmCorrection' }, true],
  ['numbers to be confirmed', { ...nothing, hasUnconfirmedNumbers: true }, true],
  ['nothing once it is closed', { ...nothing, status: 'closed', hasUnconfirmedNumbers: true }, false],
  ['a correction beside another step', { ...nothing, hasUnconfirmedCorrection: true }, true],
])('a dossier that waits for %s waits for who decides: %#', (_, dossier, waits) => {
  expect(waitsForDecider(dossier)).toBe(waits)
})

test('a consultancy stands behind the name of its people', () => {
  expect(namesOf([{ name: 'An' }, { name: 'Ben', organisationName: 'Raad' }])).toEqual(['An', 'Ben (Raad)'])
})
