import { expect, test } from 'vitest'
import { breachInput, startBreach } from './breach-form.ts'
import { deliveryInputs, findControllers, toggleController } from './delivery-choice.ts'

const all = [
  { organisation: { id: '1', name: 'Gemeente Lindenrode' }, service: 'Burgerzaken' },
  { organisation: { id: '2', name: 'OCMW Oosterzéle' }, service: 'Sociale dossiers' },
]

test.each([
  ['', ['1', '2']],
  ['linden', ['1']],
  ['sociale oosterzele', ['2']],
  ['LINDENRODE dossiers', []],
])('"%s" finds %o', (words, ids) => {
  expect(findControllers(all, words).map(({ organisation }) => organisation.id)).toEqual(ids)
})

test('choosing twice is not choosing', () => {
  const once = toggleController([], '1')
  expect(once).toEqual([{ controllerId: '1', peopleCount: null, note: '' }])
  expect(toggleController(once, '1')).toEqual([])
})

test('an empty note is no note', () => {
  expect(deliveryInputs([{ controllerId: '1', peopleCount: 12, note: ' ' }])).toEqual([
    { controllerId: '1', peopleCount: 12, note: null },
  ])
})

test('a breach without the instant of awareness is not sent', () => {
  expect(breachInput(startBreach(null))).toBeNull()
})
