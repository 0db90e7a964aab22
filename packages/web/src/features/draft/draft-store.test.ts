import { beforeEach, expect, test, vi } from 'vitest'
import { forgetDraft, forgetDrafts, keepDraft, keepDraftsOf, readDraft } from './draft-store.ts'

/** A tab's storage with room for a hundred characters. */
class SmallStorage {
  readonly [name: string]: unknown
  getItem(key: string): string | null {
    const value = Object.getOwnPropertyDescriptor(this, key)?.value
    return typeof value === 'string' ? value : null
  }
  setItem(key: string, value: string): void {
    if (value.length > 100) throw new DOMException('full', 'QuotaExceededError')
    Object.defineProperty(this, key, { value, enumerable: true, configurable: true })
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new SmallStorage())
})

test('what was typed comes back in this tab', () => {
  expect(keepDraft('timing-o-2026-014', { comments: 'half a sent' })).toBe(true)
  expect(readDraft('timing-o-2026-014')).toEqual({ comments: 'half a sent' })
  forgetDraft('timing-o-2026-014')
  expect(readDraft('timing-o-2026-014')).toBeNull()
})

test('a draft that cannot be read is thrown away', () => {
  sessionStorage.setItem('lekboek.draft.broken', '{"half')
  expect(readDraft('broken')).toBeNull()
  expect(sessionStorage.getItem('lekboek.draft.broken')).toBeNull()
})

test('no room is said, not hidden', () => {
  expect(keepDraft('long', 'x'.repeat(200))).toBe(false)
})

test('signing out leaves no draft behind, and nothing of others gone', () => {
  keepDraft('one', 1)
  sessionStorage.setItem('other', 'kept')
  forgetDrafts()
  expect(readDraft('one')).toBeNull()
  expect(sessionStorage.getItem('other')).toBe('kept')
})

test('the next person in the same tab sees nothing of what the last one typed', () => {
  keepDraftsOf('lies')
  keepDraft('report', { text: 'half' })
  keepDraftsOf('lies')
  expect(readDraft('report')).toEqual({ text: 'half' })
  keepDraftsOf('koen')
  expect(readDraft('report')).toBeNull()
})
