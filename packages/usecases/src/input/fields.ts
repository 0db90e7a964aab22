import {
  repeatsItself,
  saysNothing,
  shownLength,
  shownText,
  type Instant,
  type Problem,
  type ProblemCode,
} from '@lekboek/domain'
import { refuseProblems } from '../refusal.ts'
import { toInstant } from './to-instant.ts'

export interface TextLimits {
  readonly max: number
  readonly min?: number
  /** Where there is one, it says something: a text that is asked for always does, and one that has a least length. */
  readonly mustSay?: boolean
}

export interface InstantLimits {
  /** For what can only have happened already. */
  readonly notInFuture?: boolean
  /** For what cannot have happened before an instant. */
  readonly notBefore?: Instant
}

/** Half a character. */
const loneSurrogate = /\p{Surrogate}/u

/** From this least length on a text is a reason or an argument, and no name or search. */
const argumentLength = 10

/** Longest line and longest running text, the same as in the facts. */
export const shortText = 200
export const longText = 10_000

/**
 * Reads what a person sent, field by field, and gathers every problem with its path. Values of fields with a
 * problem are placeholders: call {@link Fields.refuse} before using any.
 */
export class Fields {
  readonly problems: Problem[] = []
  readonly #values: Readonly<Record<string, unknown>>
  readonly #now: Instant

  constructor(input: object, now: Instant) {
    this.#values = Object.fromEntries(Object.entries(input))
    this.#now = now
  }

  /** A text that must be there; spaces around it do not count. */
  text(path: string, limits: TextLimits): string {
    const text = this.optionalText(path, { mustSay: true, ...limits })
    if (text === null && !this.#hasProblem(path)) this.add(path, 'required')
    return text ?? ''
  }

  optionalText(path: string, { max, min = 0, mustSay = min > 1 }: TextLimits): string | null {
    const value = this.#values[path] ?? null
    if (value === null) return null
    // PostgreSQL keeps no NUL, and a half character has no bytes to hash in the journal.
    if (typeof value !== 'string' || value.includes('\0') || loneSurrogate.test(value))
      return this.#refused(path, 'notText')
    // What shows nothing counts for nothing: nineteen signs without width are no reason.
    const text = shownText(value, { isLine: max <= shortText })
    if (text === '') return null
    if (mustSay && saysNothing(text)) return this.#refused(path, 'saysNothing')
    if (shownLength(text) < min) return this.#refused(path, 'tooShort', { min })
    if (text.length > max) return this.#refused(path, 'tooLong', { max })
    if (min >= argumentLength && repeatsItself(text)) return this.#refused(path, 'repeatsItself')
    return text
  }

  instant(path: string, limits: InstantLimits = {}): Instant {
    const instant = this.optionalInstant(path, limits)
    if (instant === null && !this.#hasProblem(path)) this.add(path, 'required')
    return instant ?? this.#now
  }

  optionalInstant(path: string, { notInFuture = false, notBefore }: InstantLimits = {}): Instant | null {
    const value = this.#values[path] ?? null
    if (value === null) return null
    const instant = toInstant(value)
    if (instant === null) return this.#refused(path, 'notInstant')
    if (notInFuture && instant > this.#now) return this.#refused(path, 'inFuture')
    if (notBefore !== undefined && instant < notBefore) return this.#refused(path, 'beforeGdpr')
    return instant
  }

  choice<Choice extends string>(path: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const choice = this.optionalChoice(path, choices)
    if (choice === null && !this.#hasProblem(path)) this.add(path, 'required')
    return choice ?? choices[0]
  }

  optionalChoice<Choice extends string>(path: string, choices: readonly Choice[]): Choice | null {
    const value = this.#values[path] ?? null
    if (value === null) return null
    return choices.find((choice) => choice === value) ?? this.#refused(path, 'notInList')
  }

  /** A list without doubles; absent is empty. */
  choices<Choice extends string>(path: string, choices: readonly Choice[]): Choice[] {
    const value = this.#values[path] ?? []
    if (!Array.isArray(value)) return this.#refused(path, 'notList') ?? []
    const known = choices.filter((choice) => value.includes(choice))
    if (value.some((item) => !choices.some((choice) => choice === item))) this.add(path, 'notInList')
    else if (known.length !== value.length) this.add(path, 'repeated')
    return known
  }

  /** A whole number that must be there. */
  wholeNumber(path: string, { min, max }: { readonly min: number; readonly max: number }): number {
    const number = this.optionalWholeNumber(path, { min, max })
    if (number === null && !this.#hasProblem(path)) this.add(path, 'required')
    return number ?? min
  }

  optionalWholeNumber(
    path: string,
    { min, max }: { readonly min: number; readonly max: number },
  ): number | null {
    const value = this.#values[path] ?? null
    if (value === null) return null
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.#refused(path, 'notNumber')
    if (!Number.isInteger(value)) return this.#refused(path, 'notWhole')
    if (value < min || value > max) return this.#refused(path, 'outOfRange', { min, max })
    return value
  }

  boolean(path: string): boolean {
    const value = this.#values[path] ?? null
    if (value === null) this.add(path, 'required')
    else if (typeof value !== 'boolean') this.add(path, 'notBoolean')
    return value === true
  }

  /** Absent is no. */
  optionalBoolean(path: string): boolean {
    return (this.#values[path] ?? null) !== null && this.boolean(path)
  }

  add(path: string, code: ProblemCode, params?: Record<string, string | number>): void {
    this.problems.push(params ? { path, code, params } : { path, code })
  }

  /** A problem that follows from several values; not said of a field that was refused already. */
  addOnce(path: string, code: ProblemCode, params?: Record<string, string | number>): void {
    if (!this.#hasProblem(path)) this.add(path, code, params)
  }

  /** @throws {Refusal} invalid, with every problem found. */
  refuse(): void {
    refuseProblems(this.problems)
  }

  #hasProblem(path: string): boolean {
    return this.problems.some((problem) => problem.path === path)
  }

  #refused(path: string, code: ProblemCode, params?: Record<string, string | number>): null {
    this.add(path, code, params)
    return null
  }
}
