import type { AgreementUpdate, EmergencyContact } from '@lekboek/database'
import type { AgreementField, AgreementRow } from '@lekboek/documents'
import { instantOf } from '../input/instant-of.ts'
import type { Row } from '../input/row.ts'
import type { ImportReason } from '../organisation/import-report.ts'
import type { ReadAgreementRow } from './agreement-row.ts'
import { dayOf } from './day-of.ts'

/** What a row of a file comes to for an agreement that stands already. */
export interface FilledAgreement {
  /** By column: taken over because nothing stood there, or left as it stands because something else does. */
  readonly reasons: readonly ImportReason[]
  /** The agreement as it is from then on; null where nothing is taken over. */
  readonly update: AgreementUpdate | null
}

interface Part {
  readonly path: AgreementField
  /** Null where nothing stands, or is said. */
  readonly stored: string | null
  readonly said: string | null
}

/**
 * Takes over what a row says and an agreement does not; what stands there stays. Of somebody who is to be reached all is taken
 * over, or nothing: a name is not that of another one's number.
 */
export function fillAgreement(
  stored: Row,
  { row, values }: { readonly row: ReadAgreementRow; readonly values: AgreementRow },
  timeZone: string,
): FilledAgreement {
  const reasons = groupsOf(stored, row, values, timeZone).flatMap(reasonsOf)
  const filled = new Set(reasons.filter(({ code }) => code === 'filled').map(({ path }) => path))
  return { reasons, update: filled.size === 0 ? null : updateOf(stored, row, filled) }
}

function reasonsOf(group: readonly Part[]): { path: AgreementField; code: 'filled' | 'differs' }[] {
  const news = group.filter(({ stored, said }) => said !== null && said !== stored)
  const code = news.every(({ stored }) => stored === null) ? 'filled' : 'differs'
  return news.map(({ path }) => ({ path, code }))
}

/** Parts that are taken over together. */
function groupsOf(
  stored: Row,
  { terms, until, processor }: ReadAgreementRow,
  values: AgreementRow,
  timeZone: string,
): Part[][] {
  const day = (at: unknown) => (typeof at === 'string' ? dayOf(at, timeZone) : null)
  const part = (path: AgreementField, one: unknown, other: unknown): Part => ({
    ...{ path, stored: said(one), said: said(other) },
  })
  const reach = (prefix: 'day' | 'night', one: unknown, other: EmergencyContact | null) => {
    const contact = one as EmergencyContact | null
    return [
      part(`${prefix}Name`, contact?.name, other?.name),
      part(`${prefix}Phone`, contact?.phone, other?.phone),
      part(`${prefix}Email`, contact?.email, other?.email),
    ]
  }
  const email = part('contactEmail', stored['contactEmail'], terms.contactEmail)
  // Where nobody is written to, no language was chosen.
  const language = email.stored === null ? null : stored['contactLanguage']
  return [
    // Whoever is on the platform says itself who it is.
    stored['processorId'] === null ? [part('processorKbo', stored['processorKbo'], processor.kbo)] : [],
    [part('termHours', stored['termHours'], terms.termHours)],
    [part('dataTypes', sorted(stored['dataTypes']), sorted(terms.dataTypes))],
    [part('mustTell', stored['mustTell'], terms.mustTell)],
    reach('day', stored['emergencyDay'], terms.emergencyDay),
    reach('night', stored['emergencyNight'], terms.emergencyNight),
    [part('subProcessors', stored['subProcessors'], terms.subProcessors)],
    [email, part('contactLanguage', language, values.contactLanguage && terms.contactLanguage)],
    [part('until', day(stored['until']), day(until))],
  ]
}

const sorted = (types: unknown) => (types as readonly string[]).toSorted()

/** As it is compared: text as it is, a list by what stands in it. */
function said(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (!Array.isArray(value)) return String(value)
  return value.length === 0
    ? null
    : JSON.stringify(value.map((one: unknown) => (typeof one === 'string' ? one : partsOf(one))))
}

const partsOf = (one: unknown) => {
  const { name, service, country } = one as Record<'name' | 'service' | 'country', string | null>
  return [name, service, country]
}

function updateOf(
  stored: Row,
  { terms, until, processor }: ReadAgreementRow,
  filled: ReadonlySet<AgreementField>,
): AgreementUpdate {
  const isAboard = stored['processorId'] !== null
  const value = <Value>(path: AgreementField, said: Value) =>
    filled.has(path) ? said : (stored[path] as Value)
  const reached = (prefix: 'day' | 'night', said: EmergencyContact | null, field: string) => {
    const before = stored[field] as EmergencyContact | null
    const paths = [`${prefix}Name`, `${prefix}Phone`, `${prefix}Email`] as const
    return paths.some((path) => filled.has(path)) ? both(before, said) : before
  }
  const ends = value<string | null>('until', until)
  return {
    ...{ id: String(stored['id']), service: String(stored['service']) },
    processorId: stored['processorId'] as string | null,
    processorName: isAboard ? null : (stored['processorName'] as string | null),
    processorKbo: isAboard ? null : value('processorKbo', processor.kbo),
    termHours: value('termHours', terms.termHours),
    dataTypes: value('dataTypes', terms.dataTypes),
    mustTell: value('mustTell', terms.mustTell),
    emergencyDay: reached('day', terms.emergencyDay, 'emergencyDay'),
    emergencyNight: reached('night', terms.emergencyNight, 'emergencyNight'),
    subProcessors: value('subProcessors', terms.subProcessors),
    contactEmail: value('contactEmail', terms.contactEmail),
    contactLanguage: value('contactLanguage', terms.contactLanguage),
    validUntil: ends === null ? null : instantOf(ends),
  }
}

const both = (before: EmergencyContact | null, said: EmergencyContact | null): EmergencyContact => ({
  name: before?.name ?? said?.name ?? null,
  phone: before?.phone ?? said?.phone ?? null,
  email: before?.email ?? said?.email ?? null,
})
