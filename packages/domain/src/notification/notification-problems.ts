import { compareInstants, readInstant } from '../clock/instant.ts'
import type { Problem, ProblemCode } from '../problem/problem.ts'
import { isEmpty, isProvisional, partsOf } from './answer.ts'
import { fieldConditions, isConditionMet } from './field-conditions.ts'
import type { FilledField } from './fill-template.ts'
import { minimumFields } from './minimum-fields.ts'
import type { NotificationPhase } from './phase.ts'
import { templateField, type TemplateField } from './template-fields.ts'

/** A refusal at one field of the template: the path is `fields.49`. */
export interface NotificationProblem extends Problem {
  /** Number in the template. */
  field: number
}

/**
 * What keeps a filled template from being a notification of this phase, in the template's order; empty when nothing does.
 * `initial` and `followUp` (incomplete, article 33(4)) demand only what cannot follow, `complete` all that is asked and
 * mandatory, `withdrawal` who withdraws which notification and why. `onlyWhileIncomplete`: "to be determined" in a
 * complete notification. `contradiction`: fields 3 and 4 name another phase, an answer stands where its condition is not
 * met, or 97 says that there is no high risk where 89 says that there is. An answer of the wrong shape is refused as such,
 * whatever its origin; the function never throws.
 */
export function notificationProblems(
  filled: readonly FilledField[],
  phase: NotificationPhase,
): NotificationProblem[] {
  const answers = new Map(filled.map(({ field, value }) => [field, value]))
  const keysOf = (field: number): readonly string[] => partsOf(answers.get(field) ?? null)
  return filled.flatMap((entry) => {
    const rule = templateField(entry.field)
    if (rule === null)
      return [{ field: entry.field, path: pathOf(entry.field), code: 'unknownField' as const }]
    const code =
      absence(rule, entry, phase) ??
      shapeProblem(rule, entry.value) ??
      meaning(rule, entry.value, phase, keysOf)
    return code === null ? [] : [{ field: entry.field, path: pathOf(entry.field), code }]
  })
}

/** Where a problem of a template's field is reported. */
function pathOf(field: number): string {
  return `fields.${String(field)}`
}

function absence(
  rule: TemplateField,
  { value, isAsked }: FilledField,
  phase: NotificationPhase,
): ProblemCode | null {
  if (!isAsked || rule.mandatory === 'no' || !isEmpty(value)) return null
  const mayFollow = (phase === 'initial' || phase === 'followUp') && !minimumFields.has(rule.field)
  return mayFollow ? null : 'required'
}

function shapeProblem(rule: TemplateField, value: unknown): ProblemCode | null {
  if (isEmpty(value)) return null
  if (rule.options !== null) return choiceProblem(rule, value)
  if (typeof value !== 'string') return 'notText'
  if (rule.type === 'date' || rule.type === 'datetime')
    return readInstant(value) === null ? 'notInstant' : null
  if (rule.type !== 'number') return null
  return (countsPerCountry.has(rule.field) ? isCountPerCountry(value) : /^\d+$/.test(value))
    ? null
    : 'notNumber'
}

function choiceProblem({ type, options }: TemplateField, value: unknown): ProblemCode | null {
  const isList = Array.isArray(value)
  if (type === 'multiSelect' && !isList) return 'notList'
  if (type !== 'multiSelect' && typeof value !== 'string') return 'notText'
  const chosen: readonly unknown[] = isList ? value : [value]
  if (new Set(chosen).size < chosen.length) return 'repeated'
  return chosen.every((key) => options?.some((option) => option.key === key)) ? null : 'notInList'
}

// One line per country, "NL: 12".
const countsPerCountry: ReadonlySet<number> = new Set([117, 122])

function isCountPerCountry(text: string): boolean {
  return text.split('\n').every((line) => /^[A-Z]{2}: \d+$/.test(line))
}

function meaning(
  rule: TemplateField,
  value: unknown,
  phase: NotificationPhase,
  keysOf: (field: number) => readonly string[],
): ProblemCode | null {
  if (isEmpty(value)) return null
  if (phase === 'complete' && isProvisional(rule, value)) return 'onlyWhileIncomplete'
  const condition = fieldConditions[rule.field]
  if (condition !== undefined && isConditionMet(condition, keysOf) === false) return 'contradiction'
  if (rule.field === 3 || rule.field === 4)
    return isOfPhase(rule.field, phase, keysOf) ? null : 'contradiction'
  if (rule.field === 47 || rule.field === 48) return orderProblem(rule.field, keysOf)
  const deniesHighRisk = rule.field === 97 && keysOf(97)[0] === 'noHighRisk' && keysOf(89)[0] === 'high'
  return deniesHighRisk ? 'contradiction' : null
}

const typesOfPhase: Readonly<Record<NotificationPhase, Readonly<Record<3 | 4, readonly string[]>>>> = {
  initial: { 3: ['new'], 4: ['incomplete'] },
  followUp: { 3: ['followUp'], 4: ['incomplete'] },
  complete: { 3: ['new', 'followUp'], 4: ['complete'] },
  // Only what was notified can be withdrawn.
  withdrawal: { 3: ['followUp'], 4: ['withdraw'] },
}

function isOfPhase(
  field: 3 | 4,
  phase: NotificationPhase,
  keysOf: (field: number) => readonly string[],
): boolean {
  return keysOf(field).every((key) => typesOfPhase[phase][field].includes(key))
}

// The end and the awareness lie not before the begin.
function orderProblem(field: 47 | 48, keysOf: (field: number) => readonly string[]): ProblemCode | null {
  const begin = readInstant(keysOf(46)[0] ?? '')
  const at = readInstant(keysOf(field)[0] ?? '')
  if (begin === null || at === null || compareInstants(at, begin) >= 0) return null
  return field === 47 ? 'endBeforeBegin' : 'beforeOccurrence'
}
