import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { peopleCounted } from '../weighing/aspects.ts'
import { communicationChannels, type CommunicationChannel } from './draft.ts'

/** Channels that address whoever reads: how many people they reached cannot be counted. */
export const publicChannels: readonly CommunicationChannel[] = ['website', 'press', 'socialMedia']

/** Channels that reach each person by themselves. */
export const personalChannels: readonly CommunicationChannel[] = communicationChannels.filter(
  (channel) => !publicChannels.includes(channel),
)

/** Key of those who are in no group; of everybody while the people are not divided. */
export const othersKey = '*'

/** People concerned who are told together: a group of the dossier, or those in none. */
export interface Audience {
  /** What messages and grounds know it by: the group's id. */
  key: string
  /** `null`: nobody named the group, those in no group, or everybody while the people are not divided. */
  name: string | null
  /** Path of the group, `people.groups.0`, or `people`. */
  path: string
  /** Keys of what these people were part of before: what was done for those was done for them. */
  from: readonly string[]
  /** How many they are at least; `null` while that is not known. */
  count: number | null
  /** How many they are at most; infinite while that is not known. */
  most: number
  /** About so many: there may prove to be more, though nobody said how many at most. */
  isAbout?: true | undefined
}

/**
 * The people in the parts in which they are told. Who is in no group makes a part of its own unless the numbers prove that
 * there is nobody: article 34(1) speaks of each person concerned, and a number that nobody gave proves nothing. `dropped`
 * are people whom the facts counted and no longer count: they are in no group until somebody says that they never were.
 */
export function audiencesOf({ people }: Pick<Facts, 'people'>, dropped = 0): Audience[] {
  const groups = people.groups ?? []
  const parts = groups.map((group, index) => ({
    ...{ key: groupKey(group, index), name: group.name, path: `people.groups.${String(index)}` },
    ...{ from: group.from ?? [], count: group.count, most: mostOf(group) },
    ...(isAbout(group) && { isAbout: true as const }),
  }))
  const isRestAbout = [people, ...groups].some(isAbout)
  const rest: Audience = {
    ...{ key: othersKey, name: null, path: 'people', from: [], count: null, most: Infinity },
    ...(isRestAbout && { isAbout: true as const }),
  }
  if (parts.length === 0) {
    return [
      {
        ...rest,
        count: people.count === null ? null : people.count + dropped,
        most: mostOf(people) + dropped,
      },
    ]
  }
  const all = peopleCounted(people)
  const held = parts.reduce((sum, { most }) => sum + most, 0)
  const counted = parts.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const few = Math.max(0, (people.count ?? 0) - held) + dropped
  const most = Math.max(0, all.many - counted) + dropped
  return most === 0 ? parts : [...parts, { ...rest, count: few === 0 ? null : few, most }]
}

// Nobody proves with a number that everybody was told where there is none of them, or where it is nobody.
function mostOf(counted: Pick<PeopleGroup, 'count' | 'countMax' | 'countKind'>): number {
  const { many } = peopleCounted(counted)
  return many === 0 ? Infinity : many
}

function isAbout({
  count,
  countMax,
  countKind,
}: Pick<PeopleGroup, 'count' | 'countMax' | 'countKind'>): boolean {
  return countKind === 'approximate' && count !== null && countMax === null
}

/** The id of a group; its place while it has none, in facts that were never kept. */
export function groupKey({ id }: Pick<PeopleGroup, 'id'>, index: number): string {
  return id ?? `#${String(index + 1)}`
}

/** Is what was done for these keys done for the audience? `null` stands for everybody. */
export function isAmong(
  keys: readonly string[] | null,
  { key, from }: Pick<Audience, 'key' | 'from'>,
): boolean {
  return keys === null || keys.includes(key) || from.some((one) => keys.includes(one))
}
