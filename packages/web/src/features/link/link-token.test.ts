import { beforeEach, expect, test } from 'vitest'
import { forgetToken, takeToken } from './link-token.ts'

const stored = new Map<string, string>()
const place = { hash: '', pathname: '/accept', search: '' }
beforeEach(() => {
  stored.clear()
  place.hash = ''
  Object.assign(globalThis, {
    location: place,
    history: {
      state: { position: 3 },
      replaceState: (_state: unknown, _title: string, address: string) => {
        place.hash = new URL(address, 'http://x').hash
      },
    },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
  })
})

test('the token leaves the address and stays with the tab', () => {
  place.hash = '#abc.def'
  expect(takeToken('accept')).toBe('abc.def')
  expect(place.hash).toBe('')
  expect(takeToken('accept')).toBe('abc.def')
  expect(takeToken('reset')).toBeNull()
})

test('a newer link takes the place of the one before', () => {
  place.hash = '#old'
  takeToken('accept')
  place.hash = '#new'
  expect(takeToken('accept')).toBe('new')
})

test('a used one is forgotten', () => {
  place.hash = '#abc'
  takeToken('accept')
  forgetToken('accept')
  expect(takeToken('accept')).toBeNull()
})
