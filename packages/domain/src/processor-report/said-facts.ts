import { breachFactFields, factOfBreachField, type BreachFactField } from '../breach/breach-facts.ts'
import { compareInstants } from '../clock/instant.ts'
import { emptySection } from '../facts/empty-facts.ts'
import { readFields } from '../facts/read-fields.ts'
import { sectionReaders } from '../facts/section-readers.ts'
import type { Facts, FactSection, Instant } from '../facts/facts.ts'

/** Answers that are taken over together: a number without what kind of number it is would say something else. */
const together = {
  occurrenceKind: ['occurrenceKind', 'occurredFromAt', 'occurredToAt', 'isEstimated'],
  peopleCount: ['peopleCountKind', 'peopleCount', 'peopleCountMax'],
  recordCount: ['recordCountKind', 'recordCount'],
} as const satisfies Readonly<Partial<Record<BreachFactField, readonly BreachFactField[]>>>
type Together = typeof together
type Leader = keyof Together

/** What a processor's report says of the facts of a breach; a number goes by its own name, with its kind. */
export type SaidField = 'toldAt' | 'awareAt' | Leader | Exclude<BreachFactField, Together[Leader][number]>

const isLeader = (field: string): field is Leader => field in together
const followers = new Set<string>(
  Object.entries(together).flatMap(([leader, all]) => all.filter((one) => one !== leader)),
)

/** The same in the order in which it is read; article 33(2) with 33(3). */
export const saidFields: readonly SaidField[] = [
  'toldAt',
  'awareAt',
  ...breachFactFields.filter(
    (field): field is Exclude<SaidField, 'toldAt' | 'awareAt'> => !followers.has(field),
  ),
]

/** Answers of one field by their names in its section of the facts; a number with its kind has several. */
export type Said = Readonly<Record<string, unknown>>

/** What was said, field by field; what was not said is absent. */
export type SaidFacts = Readonly<Partial<Record<SaidField, Said>>>

/** A name in a report, and where its answer stands in the facts. */
interface Place {
  readonly told: string
  readonly section: FactSection
  readonly name: string
}

function placesOf(field: SaidField): readonly Place[] {
  // A report through the platform is there when it arrives; of one that was filed here it is said.
  if (field === 'toldAt') return [{ told: 'toldAt', section: 'timing', name: 'processorToldAt' }]
  if (field === 'awareAt') return [{ told: 'awareAt', section: 'timing', name: 'processorAwareAt' }]
  const all: readonly BreachFactField[] = isLeader(field) ? together[field] : [field]
  return all.map((told) => {
    const [section, name] = factOfBreachField[told]
    return { told, section, name }
  })
}

/** The section of the facts in which a field stands. */
export function sectionOfSaid(field: SaidField): FactSection {
  return field === 'awareAt' || field === 'toldAt' ? 'timing' : factOfBreachField[field][0]
}

/** The answers of a field as paths of the facts, `people.count`; the one by which the field is called comes first. */
export function pathsOfSaid(field: SaidField): readonly string[] {
  const own = placesOf(field).toSorted(
    (one, other) => Number(other.told === field) - Number(one.told === field),
  )
  return own.map(({ section, name }) => `${section}.${name}`)
}

/**
 * What a report answers of the facts. It comes from another register, so that every answer is read as one that a person
 * fills in; what cannot be one was not said.
 *
 * @param content the report as it arrived.
 * @param now when it arrived: nothing that it tells lies behind that.
 */
export function saidFacts(content: Said, now: Instant): SaidFacts {
  const whole = withKinds(content)
  return Object.fromEntries(
    saidFields.flatMap((field) => {
      const places = placesOf(field)
      const said = Object.fromEntries(
        places.map(({ told, section, name }) => [name, readSaid(section, name, whole[told], now)]),
      )
      return isSaid(field, said) && !isMisread(field, whole, said) ? [[field, said]] : []
    }),
  )
}

/**
 * Whether a number was told that cannot be one, or one whose upper bound lies below it. Its kind alone, or the half of it, would say
 * something else.
 */
function isMisread(field: SaidField, told: Said, said: Said): boolean {
  if (!isCounted(field)) return false
  const isLost = placesOf(field).some((place) => isAnswer(told[place.told]) && said[place.name] === null)
  const { count, countMax } = said
  return isLost || (typeof countMax === 'number' && (typeof count !== 'number' || countMax < count))
}

const isCounted = (field: SaidField) => field === 'peopleCount' || field === 'recordCount'

/** The same answers as they stand in the facts of a dossier. */
export function ownSaid(facts: Facts, field: SaidField): Said {
  const content: Said = { ...facts[sectionOfSaid(field)] }
  return Object.fromEntries(placesOf(field).map(({ name }) => [name, content[name] ?? null]))
}

/** What the facts of a dossier say, field by field. */
export function saidIn(facts: Facts): SaidFacts {
  const said = saidFields.map((field) => [field, ownSaid(facts, field)] as const)
  return Object.fromEntries(said.filter(([field, one]) => isSaid(field, one)))
}

/** The facts with these fields as they were said. */
export function withSaid(facts: Facts, said: SaidFacts, fields: readonly SaidField[]): Facts {
  return fields.reduce<Facts>((changed, field) => {
    const section = sectionOfSaid(field)
    return { ...changed, [section]: { ...changed[section], ...said[field] } }
  }, facts)
}

/** Whether two say the same; in which order kinds are named tells nothing. */
export function saysSame(one: Said | undefined, other: Said | undefined): boolean {
  return written(one) === written(other)
}

/**
 * Whether taking a field over would make a late processor look in time: it says that it knew later than it said before. That is no
 * correction of a fact to be ticked among others; whoever believes it writes it.
 */
export function sparesProcessor(field: SaidField, own: Facts, said: Said | undefined): boolean {
  const before = own.timing.processorAwareAt
  const now = said?.['processorAwareAt']
  return field === 'awareAt' && before !== null && typeof now === 'string' && compareInstants(now, before) > 0
}

function written(said: Said = {}): string {
  const answers = Object.entries(said).filter(([, value]) => isAnswer(value))
  return JSON.stringify(
    answers
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).toSorted() : value] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

function readSaid<S extends FactSection>(section: S, name: string, value: unknown, now: Instant): unknown {
  const read: Facts[S] = readFields(
    sectionReaders[section],
    emptySection(section),
    { [name]: value },
    { path: '', now, problems: [] },
  )
  const answers: Said = { ...read }
  return isAnswer(answers[name]) ? answers[name] : null
}

/** A kind of number alone, such as "to be determined", is said too; that a time is an estimate is not without the time. */
function isSaid(field: SaidField, said: Said): boolean {
  return Object.entries(said).some(
    ([name, value]) => isAnswer(value) && !(field === 'occurrenceKind' && name === 'isEstimated'),
  )
}

function isAnswer(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** A number without a word is an estimate, and two instants without one are a period. */
function withKinds(content: Said): Said {
  const { peopleCount, recordCount, occurredFromAt, occurredToAt } = content
  const isPeriod = isAnswer(occurredFromAt) && isAnswer(occurredToAt)
  return {
    ...content,
    peopleCountKind: content['peopleCountKind'] ?? (isAnswer(peopleCount) ? 'approximate' : null),
    recordCountKind: content['recordCountKind'] ?? (isAnswer(recordCount) ? 'approximate' : null),
    occurrenceKind: content['occurrenceKind'] ?? (isPeriod ? 'period' : null),
  }
}
