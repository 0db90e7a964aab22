import { expect, test } from 'vitest'
import { inOrder } from './measure-form.ts'

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
