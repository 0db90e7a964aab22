import { expect, test } from 'vitest'
import { provisionalOf, waitingMarksOf } from './provisional.ts'

const awareAt = '2026-11-20T00:00:00.000Z'
const [day1, day2, day3] = [1, 2, 3].map((day) => `2026-11-2${day}T00:00:00.000Z`) as [string, string, string]
const waiting = (provisionalDueAt: string | null, key = 'nis2EarlyWarning') => ({
  ...{ kind: 'nis2EarlyWarning' as const, key, name: null, waitsFor: 'significance' as const },
  provisionalDueAt,
})

test.each([
  ['one whose hours can be told', { awareAt, waitingDuties: [waiting(day2)] }, [day2]],
  [
    'from an awareness that is proposed',
    { proposedAwareAt: awareAt, waitingDuties: [waiting(day2)] },
    [day2],
  ],
  ['none where no time points anywhere', { waitingDuties: [waiting(day2)] }, []],
  ['none without hours', { awareAt, waitingDuties: [waiting(null)] }, []],
  ['none whose hours are over', { awareAt, waitingDuties: [waiting(awareAt)] }, []],
  ['the first one first', { awareAt, waitingDuties: [waiting(day3, 'own:1'), waiting(day2)] }, [day2, day3]],
])('%s', (_name, dossier, dues) => {
  expect(waitingMarksOf(dossier, day1).map(({ dueAt }) => dueAt)).toEqual(dues)
})

test('up to and including its own millisecond it is not over', () => {
  expect(waitingMarksOf({ awareAt, waitingDuties: [waiting(day1)] }, day1)).toHaveLength(1)
})

test('the provisional clock of a hint says that it is one', () => {
  const incident = { proposedAwareAt: awareAt, provisionalDueAt: day3 }
  expect(provisionalOf({ ...incident, isHint: true })).toMatchObject([{ isProvisional: true, isHint: true }])
  expect(provisionalOf({ ...incident, isHint: false })).toMatchObject([
    { isProvisional: true, isHint: false },
  ])
})
