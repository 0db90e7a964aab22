import { compareInstants, instantAt, readInstant } from '../clock/instant.ts'
import type { Problem, ProblemCode } from '../problem/problem.ts'
import { shownText } from '../text/shown-text.ts'
import type { CountryCount, Instant } from './facts.ts'

/** Longest text of one line and of one description, in UTF-16 units. */
export const shortTextLimit = 200
export const longTextLimit = 10_000
/** Largest number of people, records or hours that a dossier holds. */
export const numberLimit = 1_000_000_000

/** Where a value is read, and where its problems go. */
export interface ReadContext {
  path: string
  now: Instant
  problems: Problem[]
}

/** Reads one answer of unknown shape; `null` is "not answered yet" and what a refused value becomes. */
export type Reader<T> = (value: unknown, context: ReadContext) => T | null

/** A text of at most `max` units, as it shows; blank counts as not answered. */
export function text(max: number): Reader<string> {
  return (value, context) => {
    // PostgreSQL's text cannot hold NUL, and half a surrogate pair is no character.
    if (typeof value !== 'string' || value.includes('\u0000') || hasLoneSurrogate(value)) {
      return refuse(context, 'notText')
    }
    const shown = shownText(value, { isLine: max <= shortTextLimit })
    if (shown.length > max) return refuse(context, 'tooLong', { max })
    return shown === '' ? null : shown
  }
}

/** One key of a closed list. */
export function choice<K extends string>(list: readonly K[]): Reader<K> {
  return (value, context) => list.find((key) => key === value) ?? refuse(context, 'notInList')
}

/** Several different keys of a closed list, in the order given; an empty list stays an empty list. */
export function choices<K extends string>(list: readonly K[]): Reader<K[]> {
  return (value, context) => {
    if (!Array.isArray(value)) return refuse(context, 'notList')
    if (value.length > list.length) return refuse(context, 'repeated')
    const keys: K[] = []
    for (const [index, item] of value.entries()) {
      const key = choice(list)(item, { ...context, path: `${context.path}.${String(index)}` })
      if (key === null) return null
      if (keys.includes(key)) return refuse(context, 'repeated')
      keys.push(key)
    }
    return keys
  }
}

const countryPattern = /^[A-Z]{2}$/
const countryLimit = 250

/** Two-letter country codes, ISO 3166-1, upper case. */
export const countries: Reader<string[]> = (value, context) => {
  if (!Array.isArray(value)) return refuse(context, 'notList')
  if (value.length > countryLimit) return refuse(context, 'tooLong', { max: countryLimit })
  const codes: string[] = []
  for (const item of value) {
    if (typeof item !== 'string' || !countryPattern.test(item)) return refuse(context, 'notInList')
    if (codes.includes(item)) return refuse(context, 'repeated')
    codes.push(item)
  }
  return codes
}

/** An instant from 1970 on that is not in the future; any ISO-8601 text with a zone, kept in UTC. */
export const instant: Reader<Instant> = (value, context) => {
  const at = typeof value === 'string' ? readInstant(value) : null
  if (at === null) return refuse(context, 'notInstant')
  if (compareInstants(at, instantAt(0)) < 0) return refuse(context, 'outOfRange')
  return compareInstants(at, context.now) > 0 ? refuse(context, 'inFuture') : at
}

/** A number from 0 to `numberLimit`. */
export const amount: Reader<number> = (value, context) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(context, 'notNumber')
  return value < 0 || value > numberLimit
    ? refuse(context, 'outOfRange', { min: 0, max: numberLimit })
    : value
}

/** A whole number from 0 to `numberLimit`. */
export const count: Reader<number> = (value, context) => {
  if (typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)) {
    return refuse(context, 'notWhole')
  }
  return amount(value, context)
}

/** A whole number from 1 to `numberLimit`: a group of nobody is none. */
export const somebody: Reader<number> = (value, context) =>
  value === 0 ? refuse(context, 'outOfRange', { min: 1, max: numberLimit }) : count(value, context)

export const truth: Reader<boolean> = (value, context) =>
  typeof value === 'boolean' ? value : refuse(context, 'notBoolean')

/** Countries with a number each, no country twice; a number that is not known yet is `null`. */
export const countryCounts: Reader<CountryCount[]> = (value, context) => {
  const read = listOf(countryCount, countryLimit)(value, context)
  if (read === null) return null
  const codes = new Set(read.map(({ country }) => country))
  return codes.size < read.length ? refuse(context, 'repeated') : read
}

const countryCount: Reader<CountryCount> = (value, context) => {
  if (!isRecord(value)) return refuse(context, 'notObject')
  const { country, count: people = null } = value
  if (typeof country !== 'string' || !countryPattern.test(country)) {
    return refuse({ ...context, path: `${context.path}.country` }, 'notInList')
  }
  return {
    country,
    count: people === null ? null : count(people, { ...context, path: `${context.path}.count` }),
  }
}

/** Adds a problem at the place where the value was read; nothing of the value is kept. */
export function refuse(context: ReadContext, code: ProblemCode, params?: Record<string, number>): null {
  context.problems.push(
    params === undefined ? { path: context.path, code } : { path: context.path, code, params },
  )
  return null
}

/** At most `max` items, each read at its own place in the list. */
export function listOf<T>(item: Reader<T>, max: number): Reader<T[]> {
  return (value, context) => {
    if (!Array.isArray(value)) return refuse(context, 'notList')
    if (value.length > max) return refuse(context, 'tooLong', { max })
    const items = value.map((one, index) =>
      item(one, { ...context, path: `${context.path}.${String(index)}` }),
    )
    return items.filter((one) => one !== null)
  }
}

export function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function hasLoneSurrogate(value: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)
}
