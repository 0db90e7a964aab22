import type { Passing } from '@lekboek/database'
import { expect, test } from 'vitest'
import { mergersFirst, settledWith } from './merger-order.ts'

/** Mergers `ab1` of a into b in 2001; `ab1!` is carried out. */
const passings = (words: string): Passing[] =>
  words.split(' ').map((word) => ({
    ...{ id: word.slice(0, 3), predecessorId: word.charAt(0), successorId: word.charAt(1) },
    ...{ at: `200${word.charAt(2)}-01-01T00:00:00.000Z`, isCarriedOut: word.endsWith('!') },
  }))

test.each([
  { of: 'bc2', among: 'ab1 bc2', first: ['ab1'], why: 'what came in before goes on with it' },
  { of: 'bc1', among: 'ab2 bc1', first: [], why: 'what comes in later has its own turn' },
  { of: 'ab2', among: 'ab2 bc1', first: ['bc1'], why: 'a successor has passed on already' },
  { of: 'ab1', among: 'ab1 bc1', first: ['bc1'], why: 'a successor passes on at that moment' },
  { of: 'bc1', among: 'ab1 bc1', first: [], why: 'and goes first then' },
  { of: 'cd2', among: 'ab1 bc1 cd2', first: ['bc1', 'ab1'], why: 'all that is in its hands' },
  { of: 'cd3', among: 'ab2 bc1 cd3', first: ['bc1', 'ab2'], why: 'in the order of their days' },
  { of: 'ab1', among: 'ab1 bc1 cd1', first: ['cd1', 'bc1'], why: 'the last one first on one moment' },
  { of: 'cd3', among: 'ab1 bc2! cd3', first: ['ab1'], why: 'one that was planned for a day behind another' },
  { of: 'ab3', among: 'ab3 bc2 xb1 yx0', first: ['yx0', 'xb1', 'bc2'], why: 'and what goes before these' },
  {
    of: 'cd3',
    among: 'ab1 bc4 cd3',
    first: [],
    why: 'what comes to its predecessor later, whatever was before',
  },
  { of: 'ac2', among: 'ac2 bc1 xy1', first: [], why: 'nobody who passes into the same town, or elsewhere' },
  { of: 'ab1', among: 'ab1 ba1', first: ['ba1'], why: 'a circle, which no plan makes, ends' },
])('$of goes after $first among $among: $why', ({ of, among, first }) => {
  expect(mergersFirst(passings(among), of)).toEqual(first)
})

test('settled is what was carried out, and the one whose turn it is', () => {
  expect(settledWith(passings('ab1 bc2! cd3 xy1!'), 'ab1').map(({ id }) => id)).toEqual(['ab1', 'bc2', 'xy1'])
})
