import { expect, test } from 'vitest'
import { sharingName } from './sharing-name.ts'

test('those are told apart whose name another one bears, and nobody for their own two roles', () => {
  const people = [
    { userId: '1', name: 'Koen Dewulf' },
    { userId: '1', name: 'Koen Dewulf' },
    { userId: '2', name: 'Els Vermeulen' },
    { userId: '3', name: 'Els Vermeüllen' },
    { userId: '4', name: 'KOEN  DEWULF' },
    { userId: '5', name: 'Koen De Wulf' },
  ]
  expect([...sharingName(people)].toSorted()).toEqual(['1', '4', '5'])
  expect(sharingName(people.slice(0, 4)).size).toBe(0)
})
