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

test('only a duty with a due time can be counted down', () => {
  expect(dueOf({ duty: null, incident: fixed })).toEqual([])
  expect(dueOf({ duty: duty('people', 'running', null), incident: fixed })).toEqual([])
  expect(dueOf({ duty: authority, incident: fixed })).toEqual([authority])
})

test('before awareness is fixed the hours of the law go before the own target', () => {
  const check = duty('investigation', 'running', '2026-11-21T00:00:00.000Z')
  const incident = {
    proposedAwareAt: '2026-11-20T00:00:00.000Z',
    provisionalDueAt: '2026-11-23T00:00:00.000Z',
    ...{ isHint: false, duties: [check] },
  }
  expect(dueOf({ duty: check, incident })).toMatchObject([
    { kind: 'authority', dueAt: incident.provisionalDueAt, isProvisional: true },
    { kind: 'investigation' },
  ])
  expect(dueOf({ duty: check, incident: { ...incident, isHint: true } })).toMatchObject([
    { kind: 'investigation' },
    { kind: 'authority', isProvisional: true, isHint: true },
  ])
})

test('beside the clock that leads stands what is due first of the others', () => {
  const insurer = duty('own', 'running', '2026-11-22T12:00:00.000Z')
  const met = duty('investigation', 'met', '2026-11-20T00:00:00.000Z')
  const incident = { ...fixed, duties: [met, people, insurer, authority] }
  expect(dueOf({ duty: insurer, incident }).map(({ kind }) => kind)).toEqual(['own', 'people'])
  expect(dueOf({ duty: authority, incident }).map(({ kind }) => kind)).toEqual(['authority', 'people'])
})
