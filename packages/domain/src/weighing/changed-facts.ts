import { groupKey } from '../communication/audiences.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, FactSection, PeopleGroup } from '../facts/facts.ts'

/** The answers that the weighing reads; all others are told, and weigh nothing. */
export const weighedAnswers = {
  nature: [
    'breachTypes',
    'disclosure',
    'intelligibility',
    'alteration',
    'availabilityLoss',
    'incidentType',
    'cause',
    'holder',
    'holderCount',
    'deletionConfirmed',
    'intent',
    'unavailableHours',
    'deprivation',
  ],
  people: ['categories', 'countKind', 'count', 'countMax', 'endangered', 'includesMinors'],
  data: ['types', 'nationalNumber', 'identifiability', 'alreadyPublic'],
  protection: ['inPlace', 'keySafe', 'backupIntact'],
  consequences: ['confidentiality', 'integrity', 'availability', 'impacts', 'severity'],
} as const satisfies { readonly [S in FactSection]?: readonly (keyof Facts[S])[] }

/**
 * Which answers that weigh are others `now` than those `then`, as paths, in the order of the questions. A group of people
 * is the same one while it has its id, or its name before it had one, or stands in its place under another one, which weighs nothing: one that is new
 * counts by its name (`people.groups.1.name`), one that is gone as `people.groups`.
 */
export function changedFacts(then: Facts, now: Facts): string[] {
  const own = Object.entries(weighedAnswers).flatMap(([section, fields]) =>
    changedFields(then[section as FactSection], now[section as FactSection], fields).map(
      (field) => `${section}.${field}`,
    ),
  )
  return [...own, ...changedGroups(then.people.groups ?? [], now.people.groups ?? [])]
}

function changedGroups(then: readonly PeopleGroup[], now: readonly PeopleGroup[]): string[] {
  // What was weighed before groups had ids knows them by their names.
  const hasIds = then.every(({ id = null }) => id !== null)
  const keyOf = ({ id, name }: PeopleGroup, index: number): string =>
    groupKey({ id: hasIds ? id : name }, index)
  const keys = now.map(keyOf)
  const before = then.map((group, index) => ({ group, key: keyOf(group, index) }))
  const isGone = ({ key }: { key: string }): boolean => !keys.includes(key)
  const same = now.map((_, index) => {
    const inPlace = before[index]
    const found = before.find(({ key }) => key === keys[index])
    return found ?? (inPlace !== undefined && isGone(inPlace) ? inPlace : undefined)
  })
  const changed = now.flatMap((group, index) => {
    const path = `people.groups.${String(index)}`
    const was = same[index]
    if (was === undefined) return [`${path}.name`]
    return changedFields(was.group, group, groupAnswers).map((field) => `${path}.${field}`)
  })
  return before.every((one) => same.includes(one)) ? changed : ['people.groups', ...changed]
}

const groupAnswers = Object.keys(emptyGroup()).filter((field) => !['id', 'from', 'name'].includes(field))

function changedFields(then: object, now: object, fields: readonly string[]): string[] {
  const before = new Map<string, unknown>(Object.entries(then))
  const after = new Map<string, unknown>(Object.entries(now))
  return fields.filter((field) => answered(before.get(field)) !== answered(after.get(field)))
}

// What was not asked yet when it was weighed was not answered; neither is a list of nothing, and a list has no order.
function answered(answer: unknown): string {
  if (!Array.isArray(answer)) return JSON.stringify(answer ?? null)
  return answer.length === 0 ? 'null' : JSON.stringify(answer.map(String).toSorted())
}
