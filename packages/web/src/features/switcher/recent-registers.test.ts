import { beforeEach, expect, test } from 'vitest'
import { recentRegisters, rememberRegister } from './recent-registers.ts'

const kept = new Map<string, string>()
const storage: Storage = {
  get length() {
    return kept.size
  },
  clear: () => kept.clear(),
  getItem: (key) => kept.get(key) ?? null,
  key: (index) => [...kept.keys()][index] ?? null,
  removeItem: (key) => void kept.delete(key),
  setItem: (key, value) => void kept.set(key, value),
}
beforeEach(() => kept.clear())

test('the last one opened stands first, each once, twelve at most', () => {
  for (const id of ['a', 'b', 'a']) rememberRegister('me', id, storage)
  expect(recentRegisters('me', storage)).toEqual(['a', 'b'])
  for (let index = 0; index < 20; index++) rememberRegister('me', String(index), storage)
  expect(recentRegisters('me', storage)).toHaveLength(12)
})

test('what one person opened is not told to the next at the same desk', () => {
  rememberRegister('me', 'a', storage)
  expect(recentRegisters('you', storage)).toEqual([])
})

test('what somebody else wrote there is as good as nothing', () => {
  for (const odd of ['{', '7', '{"a":1}', '[1,null]']) {
    kept.set('lekboek.recent.me', odd)
    expect(recentRegisters('me', storage)).toEqual([])
  }
})
