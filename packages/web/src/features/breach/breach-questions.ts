import { factOfBreachField, type BreachFactField, type BreachField } from '@lekboek/domain/breach'
import { isAsked, type AnswerAt, type FactField, type FactPath, type FactValue } from '../facts/fact-field.ts'
import { factFields } from '../facts/fact-fields.ts'

/** What stands in the form of a breach, by the name of the question. */
export type BreachForm = Record<string, FactValue>

/** The questions in the order in which a controller needs the answers; what they all must have comes first. */
export const breachSections = {
  core: ['title', 'awareAt', 'description', 'measures', 'contact'],
  scope: ['services', 'systems', 'dataTypes', 'nationalNumber', 'dataDescription'],
  timing: ['occurrenceKind', 'occurredFromAt', 'occurredToAt', 'isEstimated', 'discoveryDescription'],
  nature: [
    'breachTypes',
    'incidentType',
    'cause',
    'disclosure',
    'intelligibility',
    'alteration',
    'availabilityLoss',
    'unavailableHours',
  ],
  people: [
    'peopleCategories',
    'peopleDescription',
    'peopleCountKind',
    'peopleCount',
    'peopleCountMax',
    'recordCountKind',
    'recordCount',
    'otherCountries',
  ],
  protection: ['protectionsInPlace', 'keySafe', 'backupIntact', 'protectionDescription'],
  consequences: [
    'confidentialityEffects',
    'integrityEffects',
    'availabilityEffects',
    'consequences',
    'impacts',
    'impactDescription',
  ],
  after: ['measuresProposed', 'preventions', 'preventionDescription', 'policeInformed'],
} as const satisfies Record<string, readonly BreachField[]>

export type BreachSection = keyof typeof breachSections
export const breachSectionNames = Object.keys(breachSections) as readonly BreachSection[]
export const breachQuestions: readonly BreachField[] = Object.values(breachSections).flat()

/** Without these nothing can be kept: who is told needs to know at least so much. */
export const demanded = ['title', 'awareAt', 'description', 'measures', 'contact'] as const

type OwnField = Exclude<BreachField, BreachFactField> | 'description' | 'contact'

const ownFields: Readonly<Record<OwnField, FactField>> = {
  title: { name: 'title', kind: 'short' },
  awareAt: { name: 'awareAt', kind: 'instant' },
  description: { name: 'description', kind: 'long' },
  measures: { name: 'measures', kind: 'long' },
  measuresProposed: { name: 'measuresProposed', kind: 'long' },
  contact: { name: 'contact', kind: 'short' },
  // Its choices are the names in the agreements, which no list of the law knows.
  services: { name: 'services', kind: 'short' },
}

const isOwn = (name: BreachField): name is OwnField => name in ownFields

/** The shape of a question's answers: that of the fact which it answers, so that both are chosen from one list. */
export function questionOf(name: BreachField): FactField {
  if (isOwn(name)) return ownFields[name]
  const [section, key] = factOfBreachField[name]
  const field = factFields[section].find((one) => one.name === key)
  if (!field) throw new Error(`no question answers ${name}`)
  return { ...field, name }
}

/** `nature.breachTypes`, whose texts a question shares; null for one of its own. */
export function factPathOf(name: BreachField): string | null {
  return isOwn(name) ? null : factOfBreachField[name].join('.')
}

const nameOfPath = new Map<string, string>(
  Object.entries(factOfBreachField).map(([name, path]) => [path.join('.'), name]),
)

/** Looks for a fact among the answers of a breach. */
export const answersOf =
  (form: BreachForm): AnswerAt =>
  (path: FactPath) =>
    form[nameOfPath.get(path) ?? ''] ?? null

/** Times that were kept before anybody was asked of what kind they are. */
const oldTimes: ReadonlySet<string> = new Set(['occurredFromAt', 'occurredToAt'])

/** The questions of a section that fit the other answers; `stored` is what the breach says so far. */
export function askedIn(section: BreachSection, form: BreachForm, stored: BreachForm): BreachField[] {
  return breachSections[section].filter((name) => isAskedNow(name, form, stored))
}

export function isAskedNow(name: BreachField, form: BreachForm, stored: BreachForm): boolean {
  if (oldTimes.has(name) && !form['occurrenceKind'] && Boolean(stored[name])) return true
  return isAsked(questionOf(name), answersOf(form))
}
