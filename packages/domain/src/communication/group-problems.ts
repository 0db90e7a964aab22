import type { Dossier } from '../incident/dossier.ts'
import type { PeopleFacts, PeopleGroup } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'
import { audiencesOf, groupKey, openStates, othersKey } from './audiences.ts'
import { owesTelling, tellingOf } from './dossier-telling.ts'

/**
 * What stands against other groups of people in a dossier where telling them is owed or was done (article 34(1)).
 *
 * - A group that is still to be told does not vanish from the facts: nobody would be told, and nobody would know. First
 *   whoever decides records why not, or why it is none. Giving it another name is no vanishing.
 * - A message that tells "the first group" because nobody named it tells no other one that comes to stand there.
 */
export function groupProblems(dossier: Dossier, people: PeopleFacts): Problem[] {
  return [...vanished(dossier, people), ...displaced(dossier, people)]
}

function vanished(dossier: Dossier, people: PeopleFacts): Problem[] {
  if (!owesTelling(dossier)) return []
  const before = dossier.facts.people.groups ?? []
  const kept = new Set(audiencesOf({ people }).map(({ key }) => key))
  const renamed = renamedIn(before, people.groups ?? [])
  const grounded = (dossier.untoldGroups ?? []).map(({ group }) => group)
  const gone = tellingOf(dossier)
    .filter(({ key, state }) => key !== othersKey && openStates.includes(state))
    .map(({ key }) => key)
    .filter((key) => !kept.has(key) && !renamed.has(key) && !grounded.includes(key))
  if (gone.length === 0) return []
  return [{ path: 'people.groups', code: 'groupsUntold', params: { groups: gone.join(', ') } }]
}

/** Keys of groups that stand where they stood, the same but for their name. */
function renamedIn(before: readonly PeopleGroup[], after: readonly PeopleGroup[]): Set<string> {
  const isSame = (one: PeopleGroup, other: PeopleGroup | undefined): boolean =>
    other !== undefined && answersOf({ ...one, name: null }) === answersOf({ ...other, name: null })
  const keys = before.map(({ name }, index) => groupKey(name, index))
  return new Set(
    keys.filter((_, index) => {
      const [was, is] = [before[index], after[index]]
      if (was === undefined || is === undefined) return false
      return isSame(was, is) && !keys.includes(groupKey(is.name, index))
    }),
  )
}

function displaced(dossier: Dossier, people: PeopleFacts): Problem[] {
  const before = dossier.facts.people.groups ?? []
  const told = dossier.communications.flatMap(({ toldAt, groups = null }) =>
    toldAt === null ? [] : (groups ?? []),
  )
  const placed = new Set([...told, ...(dossier.untoldGroups ?? []).map(({ group }) => group)])
  return (people.groups ?? []).flatMap((group, index): Problem[] => {
    const was = before[index]
    if (group.name !== null || was === undefined || was.name !== null) return []
    if (!placed.has(groupKey(null, index)) || answersOf(was) === answersOf(group)) return []
    return [{ path: `people.groups.${String(index)}.name`, code: 'required' }]
  })
}

// Their number may become known; in the order of their names, because a database keeps its own.
function answersOf({
  count: _count,
  countMax: _countMax,
  countKind: _countKind,
  ...answers
}: PeopleGroup): string {
  const given = Object.entries(answers).filter(([, answer]) => answer !== null)
  return JSON.stringify(given.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
