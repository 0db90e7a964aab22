import { audiencesOf, othersKey, type Audience, type Facts } from '@lekboek/domain'

/** For whom a message is: all people concerned, some groups of them, or others than they. */
export const reaches = ['all', 'groups', 'others'] as const
export type Reach = (typeof reaches)[number]

export function reachOf(groups: readonly string[] | null): Reach {
  if (groups === null) return 'all'
  return groups.length === 0 ? 'others' : 'groups'
}

/** The groups from which a message can choose; none while the people are not divided. */
export function groupsToChoose(facts: Facts): Audience[] {
  const audiences = audiencesOf(facts)
  return audiences.some(({ key }) => key !== othersKey) ? audiences : []
}

/** How many people a message is for at most; null where nobody knows, or it is for others. */
export function mostOf(facts: Facts, groups: readonly string[] | null): number | null {
  const audiences = audiencesOf(facts).filter(({ key }) => groups === null || groups.includes(key))
  const most = audiences.reduce((sum, one) => sum + one.most, 0)
  return audiences.length === 0 || !Number.isFinite(most) ? null : most
}

/** How many people a message is for at least; null where a group is not counted, or it is for others. */
export function peopleOf(facts: Facts, groups: readonly string[] | null): number | null {
  const audiences = audiencesOf(facts).filter(({ key }) => groups === null || groups.includes(key))
  if (audiences.length === 0) return null
  return audiences.reduce<number | null>(
    (sum, { count }) => (sum === null || count === null ? null : sum + count),
    0,
  )
}

/** The facts that say how many people a message is for, as far as that is not sure: `people.count`. */
export function unsureCounts(facts: Facts, groups: readonly string[] | null): string[] {
  const audiences = audiencesOf(facts).filter(({ key }) => groups === null || groups.includes(key))
  const unsure = audiences.filter(({ count, most, isAbout = false }) => count !== most || isAbout)
  return unsure.map(({ path }) => `${path}.count`)
}
