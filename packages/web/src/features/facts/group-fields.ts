import { emptyGroup, groupLimit, inheritedMinors, type PeopleFacts, type PeopleGroup } from '@lekboek/domain'
import { isAsked, type AnswerAt, type FactField, type FactPath } from './fact-field.ts'
import { factFields } from './fact-fields.ts'

type GroupFact = keyof PeopleGroup & string

/** One question about one group: the dossier's own question, asked again for these people alone. */
export interface GroupField {
  name: GroupFact
  field: FactField
  /** The dossier's question; null for the name, which only groups have. */
  path: FactPath | null
  /** Without an answer of the group the dossier's holds: not for numbers, and not for what belongs to a holder. */
  isInherited: boolean
}

const asked: readonly [FactPath, boolean][] = [
  ['people.countKind', false],
  ['people.count', false],
  ['people.countMax', false],
  ['people.categories', true],
  ['people.includesMinors', true],
  ['data.types', true],
  ['data.nationalNumber', true],
  ['data.identifiability', true],
  ['nature.holder', true],
  ['nature.holderCount', false],
  ['nature.deletionConfirmed', false],
  ['nature.disclosure', true],
  ['nature.intelligibility', true],
  ['nature.deprivation', true],
  ['people.endangered', true],
  ['data.alreadyPublic', true],
]

/** The questions about a group in their order: who and how many, then what may be different for them. */
export const groupFields: readonly GroupField[] = [
  { name: 'name', field: { name: 'name', kind: 'short' }, path: null, isInherited: false },
  ...asked.flatMap(([path, isInherited]): GroupField[] => {
    const [section, name] = path.split('.')
    const fields = Object.entries(factFields).find(([one]) => one === section)?.[1] ?? []
    const field: FactField | undefined = fields.find((one) => one.name === name)
    return field ? [{ name: field.name as GroupFact, field, path, isInherited }] : []
  }),
]

const ownName = new Map(groupFields.map(({ path, name }) => [path as string | null, name]))

/** What a question about a group looks at: the group's own holder and number, for the rest the dossier. */
export function atGroup(group: PeopleGroup, at: AnswerAt): AnswerAt {
  return (path) => {
    const name = ownName.get(path)
    return name === undefined ? at(path) : group[name]
  }
}

/** The dossier's answer as the weighing takes it for this group, where the group has none of its own. */
export function inheritedAnswer(group: PeopleGroup, path: FactPath, at: AnswerAt): unknown {
  if (path !== 'people.includesMinors') return at(path)
  const people = { includesMinors: at(path), categories: at('people.categories') }
  return inheritedMinors(people as Pick<PeopleFacts, 'includesMinors' | 'categories'>, group)
}

/** Is this asked of the group? Minors also where they are taken from the dossier: whoever has none can say so. */
export function isAskedOf(group: PeopleGroup, field: FactField, at: AnswerAt): boolean {
  if (isAsked(field, atGroup(group, at))) return true
  return field.name === 'includesMinors' && inheritedAnswer(group, 'people.includesMinors', at) === 'yes'
}

export function groupFieldsAsked(group: PeopleGroup, at: AnswerAt): GroupField[] {
  return groupFields.filter(({ field }) => isAskedOf(group, field, at))
}

/** A group without the answers to questions that are no longer asked. */
export function askedOfGroup(group: PeopleGroup, at: AnswerAt): PeopleGroup {
  const names = groupFieldsAsked(group, at).map(({ name }) => name)
  const answers = new Map<string, unknown>(Object.entries(group))
  // Which group it is, and of which it came, is no answer to a question.
  const { id, from } = group
  return Object.assign(
    emptyGroup(),
    { id, from },
    Object.fromEntries(names.map((name) => [name, answers.get(name) ?? null])),
  )
}

/** The groups in a form or in what was stored; none is an empty list. What else a record carries is left out. */
export function groupsIn(value: unknown): PeopleGroup[] {
  const groups: unknown[] = Array.isArray(value) ? value : []
  return groups.filter((one) => typeof one === 'object' && one !== null).map(onlyAnswers)
}

/** No groups and an empty list of them are the same answer. */
export function groupsOrNone(value: unknown): PeopleGroup[] | null {
  const groups = groupsIn(value)
  return groups.length === 0 ? null : groups
}

function onlyAnswers(group: object): PeopleGroup {
  const answers = new Map<string, unknown>(Object.entries(group))
  const known = Object.keys(emptyGroup()).map((name) => [name, answers.get(name) ?? null])
  return Object.assign(emptyGroup(), Object.fromEntries(known))
}

/** The control of a question of the dossier or of a group. */
export function controlId(name: string, group: number | null): string {
  return group === null ? name : `groups.${group}.${name}`
}

/** Every control that groups can have: where the server's refusals find their place. */
export const groupControls: readonly string[] = Array.from({ length: groupLimit }, (_, group) =>
  groupFields.map(({ name }) => controlId(name, group)),
).flat()

/** The groups that differ between two versions, by their number; null where a version has no such group. */
export function differingGroups(one: unknown, other: unknown): DifferingGroup[] {
  const [left, right] = [groupsIn(one), groupsIn(other)]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    index,
    one: left[index] ?? null,
    other: right[index] ?? null,
  })).filter((pair) => JSON.stringify(pair.one) !== JSON.stringify(pair.other))
}

export interface DifferingGroup {
  index: number
  one: PeopleGroup | null
  other: PeopleGroup | null
}
