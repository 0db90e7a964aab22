import { expect, test } from 'vitest'
import { authorityLine, peopleLine } from './duty-line.ts'

const open = {
  status: 'confirmed',
  notifiedAt: null,
  toldAt: null,
  dueAt: '2026-11-23T00:00:00.000Z',
  dueKind: 'authority',
  authorityChoice: null,
  peopleChoice: null,
} as const

test('an open duty shows its due time, the other one a word', () => {
  expect(authorityLine(open).dueAt).toBe(open.dueAt)
  expect(peopleLine(open)).toEqual({ at: null, dueAt: null, word: 'open' })
})

test('hours from an awareness that nobody fixed yet say that they are provisional', () => {
  const provisionalDueAt = '2026-11-24T00:00:00.000Z'
  expect(authorityLine({ ...open, dueKind: 'investigation', provisionalDueAt })).toMatchObject({
    dueAt: provisionalDueAt,
    isProvisional: true,
  })
  expect(authorityLine({ ...open, status: 'dismissed', provisionalDueAt })).not.toHaveProperty(
    'isProvisional',
  )
})

test('what was done shows its day', () => {
  expect(authorityLine({ ...open, notifiedAt: '2026-11-22T00:00:00.000Z' })).toMatchObject({
    at: '2026-11-22T00:00:00.000Z',
    dueAt: null,
  })
})

test('what was decided against, and what was no breach, say so', () => {
  expect(peopleLine({ ...open, peopleChoice: 'doNotTell' }).word).toBe('notNeeded')
  expect(peopleLine({ ...open, status: 'closed', peopleChoice: 'tellVoluntarily' }).word).toBe('voluntary')
  expect(peopleLine({ ...open, status: 'dismissed', peopleChoice: 'tellVoluntarily' }).word).toBe('dismissed')
  expect(authorityLine({ ...open, status: 'dismissed' })).toEqual({
    at: null,
    dueAt: null,
    word: 'dismissed',
  })
})

test.each([
  ['nobody weighed', { risk: null }, 'unweighed'],
  ['it was weighed', { risk: 'risk' }, 'open'],
  ['it was decided without', { risk: null, peopleChoice: 'tell' }, 'open'],
  ['people were told', { risk: null, toldAt: open.dueAt }, 'open'],
  ['their time runs', { risk: null, dueKind: 'people' }, 'open'],
  ['it was no breach', { risk: null, status: 'dismissed' }, 'dismissed'],
] as const)('whether people are still to be told, where %s', (_name, known, word) => {
  expect(peopleLine({ ...open, ...known }).word).toBe(word)
})
