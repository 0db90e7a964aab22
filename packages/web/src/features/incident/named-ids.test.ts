import { expect, test } from 'vitest'
import { isGuestOf, namedIdsOf } from './named-ids.ts'

const namedPersons = [
  { userId: 'els', hasLapsed: false },
  { userId: 'bart', hasLapsed: false },
  { userId: 'griet', hasLapsed: true },
]

test.each([
  ['is named', true, 'bart', ['els', 'bart'], false],
  ['opened it in need', true, 'koen', ['els', 'bart'], true],
  ['opened it in need, and whose name lapsed', true, 'griet', ['els', 'bart'], true],
  ['reads what is not sealed', false, 'koen', null, false],
])('who %s', (_, isSealed, userId, named, isGuest) => {
  expect(namedIdsOf({ isSealed, namedPersons })).toEqual(named)
  expect(isGuestOf({ isSealed, namedPersons }, userId)).toBe(isGuest)
})
