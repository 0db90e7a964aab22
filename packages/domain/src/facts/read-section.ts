import type { Problem } from '../problem/problem.ts'
import { emptyFacts, emptySection } from './empty-facts.ts'
import { factSections, type Facts, type FactSection, type Instant } from './facts.ts'
import { idProblems } from './group-ids.ts'
import { nameProblems } from './group-names.ts'
import { readFields, type Readers } from './read-fields.ts'
import { isRecord } from './read-value.ts'
import { sectionReaders } from './section-readers.ts'

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
  const value = readFields(readers, emptySection(section), input, { path: section, now, problems })
  if ('groups' in value) problems.push(...nameProblems(value.groups ?? []), ...idProblems(value.groups ?? []))
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

export type FactsReading = { ok: true; value: Facts } | { ok: false; problems: Problem[] }

/**
 * Reads all facts of a breach from any JSON, section by section, with the same refusals as `readSection`. A section
 * that is missing or `null` has no answers; a section that does not exist is refused. Never throws.
 */
export function readFacts(input: unknown, now: Instant): FactsReading {
  if (!isRecord(input)) return { ok: false, problems: [{ path: 'facts', code: 'notObject' }] }
  const value = emptyFacts()
  const problems: Problem[] = Object.keys(input)
    .filter((key) => !factSections.some((section) => section === key))
    .map((key) => ({ path: `facts.${key.slice(0, 60)}`, code: 'unknownField' }))
  const read = <S extends FactSection>(section: S): void => {
    const reading = readSection(section, input[section] ?? {}, now)
    if (reading.ok) value[section] = reading.value
    else problems.push(...reading.problems)
  }
  factSections.forEach(read)
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}
