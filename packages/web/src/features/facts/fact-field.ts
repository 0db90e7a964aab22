import type { CountryCount, Facts, FactSection, PeopleGroup } from '@lekboek/domain'
import type { ChoiceListName } from './choice-lists.ts'

/** 'nature.holder' */
export type FactPath = { [S in FactSection]: `${S}.${keyof Facts[S] & string}` }[FactSection]

/** What stands in the form of one fact; null is "not answered yet". */
export type FactValue =
  string | number | boolean | readonly string[] | readonly PeopleGroup[] | readonly CountryCount[] | null

/** The answer at a path as it stands in the form or, for another section, in the dossier. */
export type AnswerAt = (path: FactPath) => unknown

/** What a question that holds further questions needs of its form: the other answers, and what is wrong with its own. */
export interface FactSurroundings {
  at: AnswerAt
  problemAt: (id: string) => string | null
}

interface FieldBase<Name extends string> {
  name: Name
  /** Left out: always asked. A question that does not fit the other answers is not asked and not sent. */
  isAsked?: (at: AnswerAt) => boolean
  /** The question below which it stands, and by which text it is asked there; left out: where the list has it. */
  below?: (at: AnswerAt) => { name: string; text: string } | null
}

export type FactField<Name extends string = string> = FieldBase<Name> &
  (
    | { kind: 'choice' | 'choices'; list: ChoiceListName; hasColumns?: boolean }
    | { kind: 'countries'; hasOwn?: boolean }
    | { kind: 'short'; suggestions?: readonly string[] }
    | { kind: 'instant' | 'long' | 'count' | 'tick' | 'countryCounts' | 'groups' }
  )

export function isAsked(field: FactField, at: AnswerAt): boolean {
  return field.isAsked?.(at) ?? true
}

/** The questions as they follow each other with these answers: one that hangs on another stands below that one. */
export function inOrder<Field extends FactField>(fields: readonly Field[], at: AnswerAt): Field[] {
  const moved = fields.filter((field) => fields.some(({ name }) => name === field.below?.(at)?.name))
  const others = fields.filter((field) => !moved.includes(field))
  return others.flatMap((field) => [field, ...moved.filter((one) => one.below?.(at)?.name === field.name)])
}

/** The step of a question's texts below those of its section: `holder`. */
export function textOf(field: FactField, at: AnswerAt): string {
  const text = field.below?.(at)?.text
  return text === undefined ? field.name : `${field.name}.${text}`
}
