import { describe, expect, test } from 'vitest'
import { isNewVersion, newestWording, withoutStop } from './wording.ts'

const versions = [
  { number: 3, kind: 'final' as const, reason: 'Alles is hersteld.' },
  { number: 2, kind: 'update' as const, reason: 'Meer bekend.' },
  { number: 1, kind: 'first' as const, reason: null },
]

test('the words of the newest version, whichever way they are listed; none of a first one', () => {
  const newest = { number: 3, kind: 'final', reason: 'Alles is hersteld.' }
  expect(newestWording(versions)).toEqual(newest)
  expect(newestWording(versions.toReversed())).toEqual(newest)
  expect(newestWording(versions.slice(2))).toBeNull()
  expect(newestWording([])).toBeNull()
})

describe('a version of its own', () => {
  const newest = { kind: 'final' as const, reason: 'Alles is hersteld.' }
  test.each([
    ['is what the same words bring with other facts', newest, true, true],
    ['is none with the same words', { ...newest, reason: ' Alles is hersteld. ' }, false, false],
    ['is none without words', { ...newest, reason: '' }, false, false],
    ['is what other words bring', { ...newest, reason: 'Nog iets.' }, false, true],
    ['is what another kind brings', { ...newest, kind: 'update' as const }, false, true],
  ])('%s', (_, wording, hasUnsentChanges, is) => {
    expect(isNewVersion(wording, { hasUnsentChanges, newest })).toBe(is)
  })
})

test.each([
  ['De map is leeggemaakt.', 'De map is leeggemaakt'],
  ['De map is leeggemaakt. ', 'De map is leeggemaakt'],
  ['Eerst dit. Dan dat', 'Eerst dit. Dan dat'],
  ['Wordt vervolgd...', 'Wordt vervolgd...'],
])('%j is quoted with the full stop of the sentence alone', (text, quoted) => {
  expect(withoutStop(text)).toBe(quoted)
})
