import type { PeopleFacts } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { Problem } from '../problem/problem.ts'
import { audiencesOf, isAmong, othersKey } from './audiences.ts'
import { owesTelling, tellingOf } from './dossier-telling.ts'
import { openStates } from './telling.ts'

/**
 * What stands against other groups of people in a dossier where telling them is owed (article 34(1)). A group that is still
 * to be told does not vanish from the facts: nobody would be told, and nobody would know. First whoever decides records why
 * not, or why it is none; or it goes over into another group, which then says so. Its name is of no account.
 */
export function groupProblems(dossier: Dossier, people: PeopleFacts): Problem[] {
  if (!owesTelling(dossier)) return []
  const kept = audiencesOf({ people })
  const isKept = (key: string): boolean => kept.some((audience) => isAmong([key], audience))
  const grounded = (dossier.untoldGroups ?? []).map(({ group }) => group)
  const gone = tellingOf(dossier).filter(
    ({ key, state }) =>
      key !== othersKey && openStates.includes(state) && !isKept(key) && !grounded.includes(key),
  )
  if (gone.length === 0) return []
  const groups = gone.map(({ key, name }) => name ?? key).join(', ')
  return [{ path: 'people.groups', code: 'groupsUntold', params: { groups } }]
}
