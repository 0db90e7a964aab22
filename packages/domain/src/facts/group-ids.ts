import type { Problem } from '../problem/problem.ts'
import { bareName } from './group-names.ts'
import type { PeopleGroup } from './facts.ts'
import { refuse, type Reader } from './read-value.ts'

const idPattern = /^g(\d{1,6})$/u

/** Those who are in no group: whence a group can come too. */
const others = '*'

/** Ids of which the people of one group may come; more were never told apart in one dossier. */
const originLimit = 100

/** The id of a group, `g1`. */
export const groupId: Reader<string> = (value, context) =>
  typeof value === 'string' && idPattern.test(value) ? value : refuse(context, 'notInList')

/** Ids of groups, each once, and `*`. */
export const groupOrigins: Reader<string[]> = (value, context) => {
  if (!Array.isArray(value)) return refuse(context, 'notList')
  if (value.length > originLimit) return refuse(context, 'tooLong', { max: originLimit })
  const ids: string[] = []
  for (const item of value) {
    const isId = typeof item === 'string' && (item === others || idPattern.test(item))
    if (!isId) return refuse(context, 'notInList')
    if (ids.includes(item)) return refuse(context, 'repeated')
    ids.push(item)
  }
  return ids
}

/** Two groups with one id cannot be told apart. */
export function idProblems(groups: readonly PeopleGroup[]): Problem[] {
  const ids = groups.map(({ id }) => id)
  return ids.flatMap((id, index): Problem[] =>
    id !== null && ids.indexOf(id) < index
      ? [{ path: `people.groups.${String(index)}.id`, code: 'repeated' }]
      : [],
  )
}

/** What a dossier knows of its groups when they are kept anew. */
export interface KnownGroups {
  /** The groups as they were kept before. */
  before: readonly PeopleGroup[]
  /** Ids that messages, grounds and other groups refer to, of groups that are in the facts no longer too. */
  referred: readonly string[]
  /** Before, somebody was or may have been in no group. */
  hadOthers: boolean
  /** The highest number that any group ever had; 0 where none is known. */
  lastNumber: number
}

/** The highest number that one of these groups has, 0 for none. */
export function lastNumberOf(groups: readonly PeopleGroup[] | null): number {
  return Math.max(0, ...(groups ?? []).map(({ id }) => numberOf(id)))
}

/**
 * The groups with an id each: names are for people, and change. A group that says none is the one that had its name; an id
 * that the dossier never gave is none. A new one gets a number that none had, and comes out of those who were in no group,
 * where there were such, unless it says of which; so does one that comes back, and one of a group that is gone. Whose people were in a group have been wherever that one's had been.
 */
export function withGroupIds(
  groups: readonly PeopleGroup[],
  { before, referred, hadOthers, lastNumber }: KnownGroups,
): PeopleGroup[] {
  const taken = new Set([...before.flatMap(({ id, from }) => [id, ...(from ?? [])]), ...referred])
  const given = groups.map(({ id }) => (id !== null && taken.has(id) ? id : null))
  const ids = given.map((id, index) => id ?? idOfName(groups[index]?.name ?? null, before, given))
  let last = Math.max(lastNumber, ...[...taken, ...ids].map(numberOf))
  return groups.map((group, index) => {
    const id = ids[index] ?? null
    const said = (group.from ?? []).filter((one) => taken.has(one) || one === others)
    if (id === null)
      return { ...group, id: `g${String((last += 1))}`, from: originsOf(said, before, hadOthers) }
    const known = before.find((one) => one.id === id)
    const was = known ? (known.from ?? []) : (originsOf([], before, hadOthers) ?? [])
    const from = withOrigins([...was, ...said], before).filter((one) => one !== id)
    return { ...group, id, from: from.length === 0 ? null : from }
  })
}

function originsOf(
  said: readonly string[],
  before: readonly PeopleGroup[],
  hadOthers: boolean,
): string[] | null {
  const isOfThose = said.some((one) => one === others || before.some(({ id }) => id === one))
  const from = withOrigins(isOfThose || !hadOthers ? said : [...said, others], before)
  return from.length === 0 ? null : from
}

function withOrigins(said: readonly string[], before: readonly PeopleGroup[]): string[] {
  const all = said.flatMap((id) => [id, ...(before.find((one) => one.id === id)?.from ?? [])])
  return [...new Set(all)]
}

// Whoever sends groups without ids, a program that never read them, means those that it names.
function idOfName(
  name: string | null,
  before: readonly PeopleGroup[],
  given: readonly (string | null)[],
): string | null {
  if (name === null) return null
  const bare = bareName(name)
  const named = before.find((one) => one.name !== null && bareName(one.name) === bare)
  return named && !given.includes(named.id) ? named.id : null
}

function numberOf(id: string | null): number {
  return Number(idPattern.exec(id ?? '')?.[1] ?? 0)
}
