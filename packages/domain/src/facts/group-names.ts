import type { Problem } from '../problem/problem.ts'
import { saysNothing } from '../text/shown-text.ts'
import type { PeopleGroup } from './facts.ts'

/** What stands for those in no group, and for a group by its place. */
const reserved = /^(?:\*|#\d+)$/u

/**
 * People know groups by their names: two with one name cannot be told apart, and a name that stands for something else, or
 * has neither letter nor figure, names no group. Case and signs that show nothing make no other name.
 */
export function nameProblems(groups: readonly PeopleGroup[]): Problem[] {
  const names = groups.map(({ name }) => (name === null ? null : bareName(name)))
  return names.flatMap((name, index): Problem[] => {
    const path = `people.groups.${String(index)}.name`
    if (name === null) return []
    if (reserved.test(name)) return [{ path, code: 'reserved' }]
    if (saysNothing(groups[index]?.name ?? '')) return [{ path, code: 'saysNothing' }]
    return names.indexOf(name) < index ? [{ path, code: 'repeated' }] : []
  })
}

/** A name without what makes no other name: case, and signs that show nothing. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
