import { emptyGroup, type CountryCount, type PeopleGroup } from '@lekboek/domain'

/** What a save changed in one field. Running texts are named and not repeated: the journal cannot forget. */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Fields in which people write freely, of all sections. */
const runningTexts = new Set([
  'comments',
  'description',
  'discoveryDescription',
  'impactDescription',
  'jointControllers',
  'name',
  'otherAuthoritiesDescription',
  'preventionDescription',
  'processorContact',
  'processorName',
  'systems',
])

/** The fields that differ between two versions of a section; `groups.0.holder` in a group of people. */
export function sectionChanges(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) => {
    const was = old.get(field) ?? null
    if (field === 'groups') return groupChanges(groupsIn(was), groupsIn(value))
    if (field === 'peoplePerCountry') return countChanges(countsIn(was), countsIn(value))
    if (JSON.stringify(was) === JSON.stringify(value)) return []
    return [runningTexts.has(field) ? { field } : { field, before: was, after: value }]
  })
}

// PostgreSQL keeps the answers of a group in an order of its own: both are compared in the domain's.
function groupsIn(value: unknown): PeopleGroup[] {
  const groups: unknown[] = Array.isArray(value) ? value : []
  return groups.map((group) => ({ ...emptyGroup(), ...(group as PeopleGroup) }))
}

// The same of the numbers per country.
function countsIn(value: unknown): CountryCount[] {
  const rows = Array.isArray(value) ? (value as readonly CountryCount[]) : []
  return rows.map(({ country, count }) => ({ country, count }))
}

function countChanges(before: readonly CountryCount[], after: readonly CountryCount[]): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [{ field: 'peoplePerCountry', before, after }]
}

/**
 * How many groups there are when that changes, then their answers one by one: the names of groups are running texts.
 * A group taken out of the middle is told as such, not as a change of all that come behind it.
 */
function groupChanges(before: readonly PeopleGroup[], after: readonly PeopleGroup[]): FieldChange[] {
  const count =
    before.length === after.length ? [] : [{ field: 'groups', before: before.length, after: after.length }]
  const first = alike(before, after)
  const rest = [before.slice(first), after.slice(first)] as const
  const last = alike(rest[0].toReversed(), rest[1].toReversed())
  const were = rest[0].slice(0, rest[0].length - last)
  const are = rest[1].slice(0, rest[1].length - last)
  const changed = Array.from({ length: Math.max(were.length, are.length) }, (_, index) =>
    sectionChanges(were[index] ?? emptyGroup(), are[index] ?? emptyGroup()).map((change) => ({
      ...change,
      field: `groups.${first + index}.${change.field}`,
    })),
  )
  return [...count, ...changed.flat()]
}

/** How many of two lists are the same from their beginning. */
function alike(one: readonly PeopleGroup[], other: readonly PeopleGroup[]): number {
  const differs = one.findIndex((item, index) => JSON.stringify(item) !== JSON.stringify(other[index]))
  return differs === -1 ? one.length : differs
}
