import type { EmergencyContact, StoredTerms, SubProcessor } from '@lekboek/database'
import { dataTypes, type DataType, type Instant, type Problem } from '@lekboek/domain'
import { Fields, longText, shortText } from '../input/fields.ts'
import { readEmail } from '../organisation/read-email.ts'

/** Whom to reach in an emergency, as a form says it. */
export interface EmergencyContactInput {
  readonly name?: string | null
  readonly phone?: string | null
  readonly email?: string | null
}

/** Who processes for the processor. */
export interface AgreedSubProcessorInput {
  readonly name: string
  readonly service?: string | null
  readonly country?: string | null
}

/** What a processing agreement says, whoever records it: what is left out is as where nothing was agreed. */
export interface AgreementTermsInput {
  readonly service: string
  /** Hours within which the processor reports a breach, from its own awareness. */
  readonly termHours?: number | null
  readonly dataTypes?: readonly DataType[] | null
  /** What the contract says must be told of a breach. */
  readonly mustTell?: string | null
  readonly emergencyDay?: EmergencyContactInput | null
  readonly emergencyNight?: EmergencyContactInput | null
  readonly subProcessors?: readonly AgreedSubProcessorInput[] | null
  /** Where the processor is written to, and in which language. */
  readonly contactEmail?: string | null
  readonly contactLanguage?: ContactLanguage | null
}

export const contactLanguages = ['nl', 'fr', 'de', 'en'] as const
export type ContactLanguage = (typeof contactLanguages)[number]

/** A month: longer than any contract leaves a processor. */
const longestTerm = 744
const mostSubProcessors = 50
const countryShape = /^[A-Z]{2}$/
/** Three digits at least: 112 is a number too. */
const phoneShape = /^\+?(?:[ ./()-]*\d){3,20}[ ./()-]*$/

export interface ReadTerms {
  readonly terms: StoredTerms
  readonly problems: readonly Problem[]
}

export function readAgreementTerms(input: AgreementTermsInput, now: Instant): ReadTerms {
  const fields = new Fields(input, now)
  const day = readContact('emergencyDay', input.emergencyDay, now)
  const night = readContact('emergencyNight', input.emergencyNight, now)
  const below = readSubProcessors(input.subProcessors ?? [], now)
  const terms = {
    service: fields.text('service', { max: shortText }),
    termHours: fields.optionalWholeNumber('termHours', { min: 1, max: longestTerm }),
    dataTypes: fields.choices('dataTypes', dataTypes),
    mustTell: fields.optionalText('mustTell', { max: longText }),
    ...{ emergencyDay: day.value, emergencyNight: night.value, subProcessors: below.value },
    contactEmail: readEmail(fields, 'contactEmail'),
    contactLanguage: fields.optionalChoice('contactLanguage', contactLanguages) ?? 'nl',
  }
  return { terms, problems: [...fields.problems, ...day.problems, ...night.problems, ...below.problems] }
}

interface Part<Value> {
  readonly value: Value
  readonly problems: readonly Problem[]
}

const below = (path: string, problems: readonly Problem[]) =>
  problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }))

/** Somebody of whom nothing is said is nobody. */
function readContact(
  path: string,
  input: EmergencyContactInput | null | undefined,
  now: Instant,
): Part<EmergencyContact | null> {
  const fields = new Fields(input ?? {}, now)
  const phone = fields.optionalText('phone', { max: shortText })
  if (phone !== null && !phoneShape.test(phone)) fields.add('phone', 'invalidIdentifier')
  const value = {
    name: fields.optionalText('name', { max: shortText }),
    phone,
    email: readEmail(fields, 'email'),
  }
  const isNobody = Object.values(value).every((one) => one === null)
  return { value: isNobody ? null : value, problems: below(path, fields.problems) }
}

function readSubProcessors(
  input: readonly AgreedSubProcessorInput[],
  now: Instant,
): Part<readonly SubProcessor[]> {
  if (input.length > mostSubProcessors)
    return {
      value: [],
      problems: [{ path: 'subProcessors', code: 'tooLong', params: { max: mostSubProcessors } }],
    }
  const read = input.map((one, index) => {
    const fields = new Fields(one, now)
    const country = fields.optionalText('country', { max: shortText })?.toUpperCase() ?? null
    if (country !== null && !countryShape.test(country)) fields.add('country', 'notInList')
    const value = {
      name: fields.text('name', { max: shortText }),
      service: fields.optionalText('service', { max: shortText }),
      country,
    }
    return { value, problems: below(`subProcessors.${index}`, fields.problems) }
  })
  return { value: read.map(({ value }) => value), problems: read.flatMap(({ problems }) => problems) }
}
