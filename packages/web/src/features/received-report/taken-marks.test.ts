import { emptyFacts } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { takenMarks } from './taken-marks.ts'

const said = { ...emptyFacts(), people: { ...emptyFacts().people, count: 5000 } }
const reports = [
  {
    ...{ id: 'a', processor: 'Hosting', isSent: true },
    versions: [
      { serial: 1, said },
      { serial: 2, said: null },
    ],
  },
]
const markOf = (reportId: string, serial: number) =>
  takenMarks([{ field: 'peopleCount', reportId, serial }], reports).get('people.count')

test('an answer that was taken over bears what its version says', () => {
  expect(markOf('a', 1)).toEqual({ serial: 1, said: 5000, report: reports[0] })
})

test('one of a version that was withdrawn bears nothing of it', () => {
  expect(markOf('a', 2)).toEqual({ serial: 2, said: undefined, report: reports[0] })
})

test('one of a report that stands here no more is not said to be withdrawn', () => {
  expect(markOf('b', 1)).toEqual({ serial: 1, said: undefined, report: null })
})
