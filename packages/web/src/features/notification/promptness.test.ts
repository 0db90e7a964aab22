import { expect, test } from 'vitest'
import { promptnessOf } from './promptness.ts'

const dueAt = '2026-11-21T12:00:00.000Z'
const duties = [{ kind: 'authority', dueAt }]
const sent = (id: string, sentAt: string | null) => ({ id, phase: 'initial' as const, sentAt })

test.each([
  ['2026-11-21T11:59:59.999Z', 'inTime'],
  [dueAt, 'inTime'],
  ['2026-11-21T12:00:00.001Z', 'late'],
  [null, null],
])('the first notification sent at %s is %s', (sentAt, expected) => {
  const first = sent('1', sentAt)
  expect(promptnessOf(first, { notifications: [first, sent('2', null)], duties })).toBe(expected)
})

test('what follows the first one is neither in time nor late', () => {
  const later = sent('2', '2026-11-25T12:00:00.000Z')
  expect(
    promptnessOf(later, { notifications: [sent('1', '2026-11-20T12:00:00.000Z'), later], duties }),
  ).toBeNull()
})

test('without a term nothing is in time', () => {
  const first = sent('1', dueAt)
  expect(promptnessOf(first, { notifications: [first], duties: [] })).toBeNull()
})
