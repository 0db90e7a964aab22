import { expect, test } from 'vitest'
import type { Instant } from '../facts/facts.ts'
import { awarenessMoveProblems, significanceMoveProblems, type ActsOnAwareness } from './move-problems.ts'

const before = '2026-11-20T16:04:59.999Z'
const at = '2026-11-20T16:05:00.000Z'
const twenty = 'abcdefghijklmnopqrst'
const told = (problems: readonly { path: string; code: string }[]): string[] =>
  problems.map(({ path, code }) => `${path} ${code}`)

test.each<[string, Partial<ActsOnAwareness>, string[]]>([
  ['nothing done', {}, []],
  ['notified at that very instant', { notifiedAt: [at] }, []],
  ['notified before', { notifiedAt: [at, before] }, ['awareAt afterNotification']],
  ['only prepared', { notifiedAt: [null] }, []],
  ['decided before', { decidedAt: [before] }, ['awareAt afterAct']],
  ['reported before', { reportedAt: [before] }, ['awareAt afterAct']],
  ['everything at that very instant', { decidedAt: [at], reportedAt: [at] }, []],
  ['an instant that cannot be read', { decidedAt: ['yesterday'] }, []],
])('EDPB Guidelines 9/2022, II.A: whoever acts knows; %s', (_, known, problems) => {
  const acts = { notifiedAt: [], decidedAt: [], reportedAt: [], ...known }
  expect(told(awarenessMoveProblems({ awareAt: at, correctionReason: null }, null, acts))).toEqual(problems)
})

const moves: readonly [string, Instant | null, Instant | null, string | null, string[]][] = [
  ['for the first time', at, null, null, []],
  ['again at the same instant', at, at, null, []],
  ['a millisecond earlier', before, at, null, []],
  ['a millisecond later, in silence', at, before, null, ['correctionReason required']],
  ['later, in a word', at, before, 'typefout', ['correctionReason tooShort']],
  ['later, with the reason', at, before, twenty, []],
]

test.each(moves)('article 5(2): awareness %s', (_, awareAt, was, correctionReason, problems) => {
  const acts = { notifiedAt: [], decidedAt: [], reportedAt: [] }
  expect(told(awarenessMoveProblems({ awareAt: awareAt!, correctionReason }, was, acts))).toEqual(problems)
})

test.each<(typeof moves)[number]>([
  ...moves,
  ['as none, that never was', null, null, null, []],
  ['as none, in silence', null, at, null, ['correctionReason required']],
  ['as none, with the reason', null, at, twenty, []],
])('NIS2 article 23(4): significance %s', (_, significantAt, was, correctionReason, problems) => {
  expect(told(significanceMoveProblems({ significantAt, correctionReason }, was, []))).toEqual(problems)
})

test('NIS2 article 23(4): whoever warned knew; what is none after all was warned of in vain', () => {
  const of = (significantAt: Instant | null) =>
    told(significanceMoveProblems({ significantAt, correctionReason: twenty }, before, [before]))
  expect([of(at), of(before), of(null)]).toEqual([['significantAt afterAct'], [], []])
})
