import { expect, test } from 'vitest'
import { likeGroups, type LikePair } from './like-groups.ts'

const dossier = (id: string, hour: number) => ({
  ...{ id, number: id, reference: id, title: id },
  reportedAt: `2026-11-18T0${hour}:00:00.000Z`,
})
const pair = (
  later: [string, number],
  earlier: [string, number],
  reasons: LikePair['reasons'],
): LikePair => ({
  ...{ id: `${later[0]}${earlier[0]}`, score: 60, reasons },
  ...{ later: dossier(...later), earlier: dossier(...earlier) },
})

test('three reports of one mail are one hint, the oldest first, with all that any two share', () => {
  const groups = likeGroups([
    pair(['c', 3], ['b', 2], ['time', 'words']),
    pair(['b', 2], ['a', 1], ['marks', 'time']),
    pair(['y', 5], ['x', 4], ['kind']),
  ])
  expect(groups.map(({ dossiers, reasons }) => [dossiers.map(({ id }) => id), reasons])).toEqual([
    [
      ['a', 'b', 'c'],
      ['marks', 'words', 'time'],
    ],
    [['x', 'y'], ['kind']],
  ])
  expect(likeGroups([])).toEqual([])
})
