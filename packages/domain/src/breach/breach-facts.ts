import type { Facts, FactSection, Instant } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'
import { readFields } from '../facts/read-fields.ts'
import { emptySection } from '../facts/empty-facts.ts'
import { sectionReaders } from '../facts/section-readers.ts'

type FactOf<S extends FactSection> = readonly [S, keyof Facts[S] & string]
type AnyFact = { [S in FactSection]: FactOf<S> }[FactSection]

/**
 * Fields of a processor's report, each with the fact of the controller's dossier that it answers: both take their
 * choices from one list, so that they can be laid beside each other field by field. They are those fields of the EDPB
 * template that a processor can know; risk, severity and telling people are the controller's. They stand in the order in which
 * they are read: what happened first.
 */
export const factOfBreachField = {
  description: ['nature', 'description'],
  systems: ['nature', 'systems'],
  incidentType: ['nature', 'incidentType'],
  cause: ['nature', 'cause'],
  occurrenceKind: ['timing', 'occurrenceKind'],
  occurredFromAt: ['timing', 'occurredFromAt'],
  occurredToAt: ['timing', 'occurredToAt'],
  isEstimated: ['timing', 'isEstimated'],
  discoveryDescription: ['timing', 'discoveryDescription'],
  breachTypes: ['nature', 'breachTypes'],
  disclosure: ['nature', 'disclosure'],
  intelligibility: ['nature', 'intelligibility'],
  alteration: ['nature', 'alteration'],
  availabilityLoss: ['nature', 'availabilityLoss'],
  unavailableHours: ['nature', 'unavailableHours'],
  peopleCategories: ['people', 'categories'],
  peopleDescription: ['people', 'description'],
  peopleCountKind: ['people', 'countKind'],
  peopleCount: ['people', 'count'],
  peopleCountMax: ['people', 'countMax'],
  otherCountries: ['people', 'otherCountries'],
  dataTypes: ['data', 'types'],
  dataDescription: ['data', 'description'],
  recordCountKind: ['data', 'recordCountKind'],
  recordCount: ['data', 'recordCount'],
  nationalNumber: ['data', 'nationalNumber'],
  protectionsInPlace: ['protection', 'inPlace'],
  protectionDescription: ['protection', 'description'],
  keySafe: ['protection', 'keySafe'],
  backupIntact: ['protection', 'backupIntact'],
  confidentialityEffects: ['consequences', 'confidentiality'],
  integrityEffects: ['consequences', 'integrity'],
  availabilityEffects: ['consequences', 'availability'],
  consequences: ['consequences', 'description'],
  impacts: ['consequences', 'impacts'],
  impactDescription: ['consequences', 'impactDescription'],
  preventions: ['consequences', 'preventions'],
  preventionDescription: ['consequences', 'preventionDescription'],
  policeInformed: ['parties', 'policeInformed'],
  contact: ['parties', 'processorContact'],
} as const satisfies Readonly<Record<string, AnyFact>>

type FactMap = typeof factOfBreachField
export type BreachFactField = keyof FactMap

type Answer<F extends BreachFactField> = FactMap[F] extends readonly [infer S extends FactSection, infer K]
  ? K extends keyof Facts[S]
    ? Facts[S][K]
    : never
  : never

/** What a processor can answer of the facts; `null` is "not answered yet" throughout. */
export type BreachFacts = { readonly [F in BreachFactField]: Answer<F> }

/** What a processor says about its breach. Numbers of people and records are of all its controllers together. */
export interface BreachContent extends Omit<BreachFacts, 'description' | 'dataTypes' | 'contact'> {
  readonly title: string
  /** When the processor became aware; article 33(2). */
  readonly awareAt: Instant
  readonly description: string
  /** Services hit, by the names that its agreements give them; empty is not said. */
  readonly services: readonly string[]
  readonly dataTypes: NonNullable<BreachFacts['dataTypes']>
  /** What it did; article 33(3)(d). */
  readonly measures: string
  /** What it will do or proposes that the controller does. */
  readonly measuresProposed: string | null
  /** Whom controllers can reach. */
  readonly contact: string
}

export type BreachField = keyof BreachContent

export const breachFactFields = Object.keys(factOfBreachField).filter(
  (field): field is BreachFactField => field in factOfBreachField,
)

/** Everything that a processor says of its breach, by name. */
export const breachFields: readonly BreachField[] = [
  ...(['title', 'awareAt', 'services', 'measures', 'measuresProposed'] as const),
  ...breachFactFields,
]

/** Reads a processor's answers by the readers of the facts that they answer; each problem stands at the report's own field. */
export function readBreachFacts(
  input: Readonly<Record<string, unknown>>,
  now: Instant,
): { readonly facts: BreachFacts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const entries = breachFactFields.map((field) => {
    const [section, key] = factOfBreachField[field]
    const found: Problem[] = []
    const answer = readAnswer(section, key, input[field], now, found)
    problems.push(...found.map((problem) => ({ ...problem, path: fieldPath(field, problem.path) })))
    return [field, answer]
  })
  return { facts: Object.fromEntries(entries) as BreachFacts, problems }
}

function readAnswer<S extends FactSection>(
  section: S,
  key: string,
  value: unknown,
  now: Instant,
  problems: Problem[],
): unknown {
  const empty = emptySection(section)
  const read: Facts[S] = readFields(
    sectionReaders[section],
    empty,
    { [key]: value },
    { path: '', now, problems },
  )
  const answer = new Map<string, unknown>(Object.entries(read)).get(key) ?? null
  // Nothing chosen is nothing answered: a form sends an empty list for it.
  return Array.isArray(answer) && answer.length === 0 ? null : answer
}

/** `.types.3` of a section is `dataTypes.3` of the report. */
function fieldPath(field: string, path: string): string {
  return [field, ...path.split('.').slice(2)].join('.')
}

/** Content that was kept before a field existed says nothing in it. */
export function wholeBreach(stored: object): BreachContent {
  const nothing: Record<string, unknown> = { services: [], measuresProposed: null }
  for (const field of breachFactFields) nothing[field] = null
  const whole: unknown = { ...nothing, ...stored }
  return whole as BreachContent
}

/** Names of the fields in which two reports of one breach differ. */
export function changedBreachFields(before: BreachContent, after: BreachContent): BreachField[] {
  const fields = Object.keys(after).filter((field): field is BreachField => field in after)
  return fields.filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
}
