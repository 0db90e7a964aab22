import { expect, test } from 'vitest'
import { wishOf } from './wish-of.ts'

const known = { name: 'Nazareth', slug: 'nazareth', nis: '44048', ovo: null }
const same = { name: 'Nazareth', slug: 'nazareth', nis: '44048', ovo: '', from: null }

test('what was not touched is not sent', () => {
  expect(wishOf(known, same)).toEqual({})
  expect(wishOf(known, { ...same, name: ' Nazareth ', ovo: ' ' })).toEqual({})
})

test('what differs is sent with its day, and an emptied code ends', () => {
  const from = '2024-12-31T23:00:00.000Z'
  expect(wishOf(known, { ...same, name: 'Nazareth-De Pinte', nis: '', from })).toEqual({
    ...{ name: 'Nazareth-De Pinte', nis: null, from },
  })
})

test('an emptied name is sent, so that it is refused', () => {
  expect(wishOf(known, { ...same, name: '' })).toEqual({ name: '' })
})
