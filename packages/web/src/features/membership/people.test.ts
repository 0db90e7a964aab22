import type { Role } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { givableRoles, isOnlyDpo, peopleOf } from './people.ts'

const row = (userId: string, name: string, role: Role, until: string | null = null) => ({
  ...{ id: `${userId}-${role}`, userId, name, email: `${userId}@x.example`, role, until, version: 1 },
  ...{ from: '2026-01-01T00:00:00.000Z', grantedBy: null, isClosed: false },
})

test('people stand there once each, by name, with all of their roles', () => {
  const people = peopleOf(
    [row('b', 'Zoë', 'dpo'), row('a', 'Éva', 'admin'), row('b', 'Zoë', 'reporter')],
    'nl',
  )
  expect(people.map(({ name, memberships }) => [name, memberships.map(({ role }) => role)])).toEqual([
    ['Éva', ['admin']],
    ['Zoë', ['dpo', 'reporter']],
  ])
})

test('a role that is to end can be given, so that it goes on; one that lasts cannot', () => {
  const [person] = peopleOf(
    [row('a', 'An', 'reporter'), row('a', 'An', 'auditor', '2026-12-01T00:00:00.000Z')],
    'nl',
  )
  expect(person && givableRoles(person, ['reporter', 'auditor', 'dpo'])).toEqual(['auditor', 'dpo'])
})

test.each([
  ['the one DPO', [row('a', 'An', 'dpo'), row('b', 'Bo', 'admin')], true],
  ['one of two', [row('a', 'An', 'dpo'), row('b', 'Bo', 'dpo')], false],
  ['whoever is none', [row('a', 'An', 'admin'), row('b', 'Bo', 'dpo')], false],
  ['somebody where nobody is', [row('a', 'An', 'admin')], false],
])('%s is the only DPO: see %#', (_, members, is) => {
  expect(isOnlyDpo(peopleOf(members, 'nl'), 'a')).toBe(is)
})
