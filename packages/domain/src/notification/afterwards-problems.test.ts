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

// Whoever writes when it was sent writes a minute; preparing it was kept to the millisecond.
test.each([
  ['the minute in which it was prepared', '2026-11-20T16:05:00.000Z', []],
  ['the minute before', '2026-11-20T16:04:00.000Z', ['afterwardsReason']],
  ['a second of that minute', '2026-11-20T16:05:41.000Z', ['afterwardsReason']],
])('sent in %s', (_, sentAt, paths) => {
  const found = afterwardsProblems(sentAt, '2026-11-20T16:05:42.500Z', null)
  expect(found.map(({ path }) => path)).toEqual(paths)
})
