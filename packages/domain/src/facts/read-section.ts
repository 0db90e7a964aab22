import type { Problem } from '../problem/problem.ts'
import { emptySection } from './empty-facts.ts'
import type { Facts, FactSection, Instant } from './facts.ts'
import { sectionReaders, type Readers } from './section-readers.ts'

export type SectionReading<S extends FactSection> =
  { ok: true; value: Facts[S] } | { ok: false; problems: Problem[] }

/**
 * Reads one section of facts from a value of unknown shape. A missing key is an answer not given (`null`); an unknown
 * key, a value of another type, a text too long (200 or 10,000), an instant before 1970 or after `now`, a number
 * outside 0 to 1e9 and a repeated list item are refused, each with its path. Nothing is half read.
 */
export function readSection<S extends FactSection>(
  section: S,
  input: unknown,
  now: Instant,
): SectionReading<S> {
  if (!isRecord(input)) return { ok: false, problems: [{ path: section, code: 'notObject' }] }
  const problems: Problem[] = []
  const readers: Readers<Facts[S]> = sectionReaders[section]
  const value = readFields(readers, emptySection(section), input, section, now, problems)
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

function readFields<T extends object>(
  readers: Readers<T>,
  section: T,
  input: Record<string, unknown>,
  name: string,
  now: Instant,
  problems: Problem[],
): T {
  const set = <K extends keyof T & string>(key: K): void => {
    const value = input[key]
    if (value === undefined || value === null) return
    const read = readers[key](value, { path: `${name}.${key}`, now, problems })
    if (read !== null) section[key] = read
  }
  for (const key of Object.keys(input)) {
    if (isKeyOf(section, key)) set(key)
    else problems.push({ path: `${name}.${key.slice(0, 60)}`, code: 'unknownField' })
  }
  return section
}

function isKeyOf<T extends object>(section: T, key: string): key is keyof T & string {
  return Object.hasOwn(section, key)
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
