import { expect, test } from 'vitest'
import type { QueueDutyFragment } from '../../generated/graphql.ts'
import { dueOf, leadingDuty } from './queue-row.ts'

const duty = (
  kind: QueueDutyFragment['kind'],
  state: QueueDutyFragment['state'],
  dueAt: string | null,
): QueueDutyFragment => ({
  id: `${kind}-${state}`,
  ...{ kind, key: kind, name: null },
  state,
  triggeredAt: '2026-11-20T00:00:00.000Z',
  dueAt,
  metAt: null,
})
const authority = duty('authority', 'running', '2026-11-23T00:00:00.000Z')
const people = duty('people', 'overdue', '2026-11-22T00:00:00.000Z')

test('a row counts down to what is due first', () => {
  const running = duty('people', 'running', '2026-11-22T00:00:00.000Z')
  expect(leadingDuty([authority, running])).toEqual(running)
})

test('an own target that is past gives way to hours of the law', () => {
  expect(leadingDuty([authority, people])).toEqual(authority)
})

test('a duty that is met, or has no term, does not lead', () => {
  expect(
    leadingDuty([duty('authority', 'met', '2026-11-21T00:00:00.000Z'), duty('people', 'running', null)]),
  ).toBeNull()
})

const fixed = { proposedAwareAt: null, provisionalDueAt: null, isHint: false, duties: [] }

const now = '2026-11-20T12:00:00.000Z'

test('only a duty with a due time can be counted down', () => {
  expect(dueOf({ duty: null, incident: fixed }, now)).toEqual([])
  expect(dueOf({ duty: duty('people', 'running', null), incident: fixed }, now)).toEqual([])
  expect(dueOf({ duty: authority, incident: fixed }, now)).toEqual([authority])
})

const suspected = {
  proposedAwareAt: '2026-11-20T00:00:00.000Z',
  provisionalDueAt: '2026-11-23T00:00:00.000Z',
  isHint: false,
}

test('before awareness is fixed the target by which the row has its place leads, and the hours of the law are behind', () => {
  const check = duty('investigation', 'running', '2026-11-21T00:00:00.000Z')
  const incident = { ...suspected, duties: [check] }
  expect(dueOf({ duty: check, incident }, now)).toMatchObject([
    { kind: 'investigation' },
    { kind: 'authority', dueAt: incident.provisionalDueAt, isProvisional: true },
  ])
})

test('a target that is past is behind the hours of the law, by which the row has its place then', () => {
  const check = duty('investigation', 'overdue', '2026-11-20T11:00:00.000Z')
  expect(dueOf({ duty: check, incident: { ...suspected, duties: [check] } }, now)).toMatchObject([
    { kind: 'authority', isProvisional: true },
    { kind: 'investigation' },
  ])
})

test('hours that count from a hint alone give no place', () => {
  const check = duty('investigation', 'running', '2026-11-24T00:00:00.000Z')
  const hint = { ...suspected, isHint: true }
  const hinted = { kind: 'authority', isProvisional: true, isHint: true }
  expect(dueOf({ duty: check, incident: { ...hint, duties: [check] } }, now)).toMatchObject([
    { kind: 'investigation' },
    hinted,
  ])
  expect(dueOf({ duty: null, incident: { ...hint, duties: [] } }, now)).toMatchObject([hinted])
})

test('behind the clock that leads stand the hours of the law, or what is due first beside them', () => {
  const insurer = duty('own', 'running', '2026-11-22T12:00:00.000Z')
  const target = duty('people', 'running', '2026-11-22T00:00:00.000Z')
  const met = duty('investigation', 'met', '2026-11-20T00:00:00.000Z')
  const kinds = (...duties: QueueDutyFragment[]) =>
    dueOf({ duty: null, incident: { ...fixed, duties } }, now).map(({ kind }) => kind)
  expect(kinds(met, insurer, authority)).toEqual(['own', 'authority'])
  expect(kinds(met, target, insurer, authority)).toEqual(['people', 'authority'])
  expect(kinds(met, authority, duty('own', 'running', '2026-11-24T00:00:00.000Z'))).toEqual([
    'authority',
    'own',
  ])
})
