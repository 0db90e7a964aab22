import { emptyGroup, type FactSection } from '@lekboek/domain'
import { isAsked, type AnswerAt, type FactField, type FactPath } from './fact-field.ts'
import { factFields, sectionOrder } from './fact-fields.ts'
import { atGroup, groupFields, groupsIn, isAskedOf } from './group-fields.ts'

/** A question and where it is asked. */
export interface FactPlace {
  section: FactSection
  field: FactField
  /** Number of the group, from 0; null for a question of the dossier. */
  group: number | null
}

const groupPath = /^people\.groups\.(\d+)\.(\w+)$/

/** 'nature.holder' or 'people.groups.0.holder' → its question, or null for a path that is none. */
export function fieldAt(path: string): FactPlace | null {
  const [, group, own] = groupPath.exec(path) ?? []
  if (group !== undefined) {
    const found = groupFields.find(({ name }) => name === own)
    return found ? { section: 'people', field: found.field, group: Number(group) } : null
  }
  const [section, name, ...more] = path.split('.')
  const known = sectionOrder.find((one) => one === section)
  const field = known && factFields[known].find((one) => one.name === name)
  return field && more.length === 0 ? { section: known, field, group: null } : null
}

/** The path of a question: `nature.holder`, `people.groups.0.holder`. */
export function pathOf({ section, field, group }: FactPlace): string {
  return group === null ? `${section}.${field.name}` : `people.groups.${group}.${field.name}`
}

/** A question that is not asked yet waits for another: the one that is asked now and leads to it. */
export function askedFor(path: string, at: AnswerAt): FactPlace | null {
  const found = fieldAt(path)
  if (!found) return null
  const { field, group } = found
  const people = group === null ? null : (groupsIn(at('people.groups'))[group] ?? emptyGroup())
  const own = people === null ? at : atGroup(people, at)
  if (people === null ? isAsked(field, at) : isAskedOf(people, field, at)) return found
  const read: FactPath[] = []
  field.isAsked?.((one) => {
    read.push(one)
    return own(one)
  })
  const [leading] = read
  return leading ? askedFor(pathWithin(leading, group), at) : found
}

/** Where a question of the dossier is asked of a group: at the group when it is one of its own. */
function pathWithin(path: FactPath, group: number | null): string {
  const own = groupFields.find((one) => one.path === path)
  return group === null || !own ? path : `people.groups.${group}.${own.name}`
}

/** What was answered to the question at a path of the dossier; null where nothing was. */
export function answerIn(facts: object, path: string): unknown {
  const steps = path.split('.')
  return steps.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null
      ? (Object.entries(value).find(([key]) => key === step)?.[1] ?? null)
      : null
  }, facts)
}
