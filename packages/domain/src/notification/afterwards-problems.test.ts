import { expect, test } from 'vitest'
import { afterwardsProblems } from './afterwards-problems.ts'

const preparedAt = '2026-11-20T16:05:00.000Z'

test.each<[string, string, string | null, string[]]>([
  ['at the very instant', preparedAt, null, []],
  ['after', '2026-11-20T16:05:00.001Z', null, []],
  ['a millisecond before, in silence', '2026-11-20T16:04:59.999Z', null, ['afterwardsReason required']],
  ['before, in a word', '2026-11-20T16:04:59.999Z', 'x', ['afterwardsReason tooShort']],
  ['before, with the other way', '2026-11-20T16:04:59.999Z', 'Per aangetekende brief.', []],
])('article 5(2): sent %s of preparing', (_, sentAt, reason, problems) => {
  const found = afterwardsProblems(sentAt, preparedAt, reason)
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems)
})
