import { expect, test } from 'vitest'
import type { ProblemCode } from '../problem/problem.ts'
import { awarenessMoveProblems, type ActsOnAwareness } from './move-problems.ts'

const before = '2026-11-20T16:04:59.999Z'
const awareAt = '2026-11-20T16:05:00.000Z'

test.each<[string, Partial<ActsOnAwareness>, ProblemCode[]]>([
  ['nothing done', {}, []],
  ['notified at that very instant', { notifiedAt: [awareAt] }, []],
  ['notified before', { notifiedAt: [awareAt, before] }, ['afterNotification']],
  ['only prepared', { notifiedAt: [null] }, []],
  ['decided before', { decidedAt: [before] }, ['afterAct']],
  ['told before', { toldAt: [null, before] }, ['afterAct']],
  ['reported before', { reportedAt: [before] }, ['afterAct']],
  ['everything at that very instant', { decidedAt: [awareAt], toldAt: [awareAt], reportedAt: [awareAt] }, []],
  ['an instant that cannot be read', { decidedAt: ['yesterday'] }, []],
])('EDPB Guidelines 9/2022, II.A: whoever acts knows; %s', (_, known, codes) => {
  const acts = { notifiedAt: [], decidedAt: [], toldAt: [], reportedAt: [], ...known }
  expect(awarenessMoveProblems(awareAt, acts)).toEqual(codes.map((code) => ({ path: 'awareAt', code })))
})
