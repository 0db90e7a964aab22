import { expect, test } from 'vitest'
import { inOrder, isAtOnce } from './measure-form.ts'

const day = (number: number) => `2026-11-${String(number)}T09:00:00.000Z`
const measure = (id: string, dueAt: string | null, doneAt: string | null) => ({
  ...{ id, dueAt, doneAt, text: id, owner: 'ICT', createdAt: day(10) },
  kind: 'corrective' as const,
})

test('what is due first stands first, what is done last', () => {
  const measures = [
    measure('done early', null, day(11)),
    measure('someday', null, null),
    measure('done late', day(12), day(20)),
    measure('due later', day(25), null),
    measure('due first', day(23), null),
  ]
  const order = inOrder(measures).map(({ id }) => id)
  expect(order).toEqual(['due first', 'due later', 'someday', 'done late', 'done early'])
})

test.each([
  ['recorded as to be done at once', '2026-11-10T09:00:00.000Z', true],
  ['by a clock that is half a minute behind', '2026-11-10T08:59:30.000Z', true],
  ['due in two hours', '2026-11-10T11:00:00.000Z', false],
  ['due the day before it was recorded', '2026-11-09T09:00:00.000Z', false],
  ['without a due time', null, false],
])('a measure %s', (_name, dueAt, isNow) => {
  expect(isAtOnce(measure('one', dueAt, null))).toBe(isNow)
})
