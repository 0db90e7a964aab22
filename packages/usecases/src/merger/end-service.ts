import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  lockIdentity,
  nextIdentityVersion,
  selectOwnOrganisation,
  setServiceEnd,
  systemActor,
  mergerOfStatement,
  type OrganisationRow,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import { openRegister } from '../viewer/viewer.ts'

/** From when on nothing is written, and until when it is read. */
export interface ServiceEnd {
  readonly endsAt: Instant
  readonly readableUntil: Instant
}

/** How long an organisation goes on. */
export interface Service {
  /** Null while nothing ends it. */
  readonly end: ServiceEnd | null
  readonly version: number
}

export interface ServiceEndInput {
  /** At once where left out. */
  readonly endsAt?: Instant | null
  readonly readableUntil: Instant
  readonly version: number
}

/** Longer than any term in which somebody must account for a breach. */
const longestReadingMs = 30 * 366 * 86_400_000

/** @throws {Refusal} forbidden for whoever does not read how the organisation works. */
export async function findService(context: Context, organisationId: string): Promise<Service> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  return serviceOf(access.organisation)
}

/**
 * An administrator ends the service of their organisation. From its day on nothing is reported or written; administrators,
 * DPO and auditor read and export until the last day, and then nobody does.
 *
 * @throws {Refusal} conflict where somebody changed it in between; invalid `passesAlready` for an organisation that passes
 * into another.
 */
export async function endService(
  context: Context,
  organisationId: string,
  input: ServiceEndInput,
): Promise<Service> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const now = context.now()
  const end = readServiceEnd(input, now)
  return inRegister(context.database, actor, organisationId, (register) =>
    change(register, end, now, input.version),
  )
}

/** An administrator takes that back, as long as its day has not come: afterwards only the operator can. */
export async function goOn(context: Context, organisationId: string, version: number): Promise<Service> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, (register) =>
    change(register, null, now, version),
  )
}

/** The operator ends a service, or lets it go on for null. */
export async function setServiceEndFor(
  { database, now }: SystemContext,
  organisationId: string,
  input: Omit<ServiceEndInput, 'version'> | null,
): Promise<Service> {
  const at = now()
  const end = input && readServiceEnd(input, at)
  return inRegister(database, systemActor, organisationId, (register) => change(register, end, at, null))
}

function readServiceEnd(input: Omit<ServiceEndInput, 'version'>, now: Instant): ServiceEnd {
  const fields = new Fields(input, now)
  const endsAt = fields.optionalInstant('endsAt') ?? now
  const readableUntil = fields.instant('readableUntil')
  if (endsAt < now) fields.addOnce('endsAt', 'tooLate')
  if (readableUntil <= endsAt) fields.addOnce('readableUntil', 'endBeforeBegin')
  if (Date.parse(readableUntil) - Date.parse(endsAt) > longestReadingMs)
    fields.addOnce('readableUntil', 'outOfRange')
  fields.refuse()
  return { endsAt, readableUntil }
}

async function change(
  register: Register,
  end: ServiceEnd | null,
  now: Instant,
  version: number | null,
): Promise<Service> {
  const { organisationId } = register
  await lockIdentity(register, [organisationId])
  const organisation = await selectOwnOrganisation(register)
  if (!organisation) throw notFound()
  const before = serviceOf(organisation)
  if (version !== null && version !== before.version) throw conflict(before.version, before)
  const merger = await register.query(mergerOfStatement(organisationId))
  if (merger.length > 0) throw invalid([{ path: 'endsAt', code: 'passesAlready' }])
  // Whoever asked a moment before it ended is too late: what ended is opened again by the operator alone.
  if (version !== null && before.end && before.end.endsAt <= now)
    throw invalid([{ path: 'endsAt', code: 'tooLate' }])
  await setServiceEnd(register, organisationId, end)
  const after = { end, version: await nextIdentityVersion(register, organisationId) }
  const verb = end ? 'organisation.serviceEnds' : 'organisation.serviceGoesOn'
  await appendJournal(register, { verb, at: now, incidentId: null, summary: { ...(end ?? {}) } })
  return after
}

function serviceOf({ serviceEndsAt, validUntil, identityVersion: version }: OrganisationRow): Service {
  if (serviceEndsAt === null || validUntil === null) return { end: null, version }
  return { end: { endsAt: instantOf(serviceEndsAt), readableUntil: instantOf(validUntil) }, version }
}
