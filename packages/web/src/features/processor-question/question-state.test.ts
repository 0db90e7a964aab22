import { expect, test } from 'vitest'
import { answeredReports, isUnanswered, questionState } from './question-state.ts'

const at = '2026-11-26T10:00:00.000Z'
const asked = { arrivedAt: null, failedAt: null, answeredAt: null, settledAt: null, withdrawnAt: null }

test.each([
  ['onItsWay', {}, true],
  ['waiting', { arrivedAt: at }, true],
  ['failed', { failedAt: at }, true],
  ['answered', { arrivedAt: at, answeredAt: at }, false],
  ['settled', { arrivedAt: at, answeredAt: at, settledAt: at }, false],
  ['settled', { arrivedAt: at, settledAt: at }, false],
  ['withdrawn', { withdrawnAt: at }, false],
] as const)('it is %s after %o', (state, change, waits) => {
  expect(questionState({ ...asked, ...change })).toBe(state)
  expect(isUnanswered({ ...asked, ...change })).toBe(waits)
})

test('only reports with an answer that nobody read are news', () => {
  const read = { questions: [{ answers: [{ readAt: at }] }, { answers: [] }] }
  const news = { questions: [{ answers: [{ readAt: at }, { readAt: null }] }] }
  expect(answeredReports([read, news, { questions: [] }])).toEqual([news])
})
