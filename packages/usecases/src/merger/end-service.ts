import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  lockIdentity,
  nextIdentityVersion,
  selectCharge,
  selectOwnOrganisation,
  setServiceEnd,
  systemActor,
  mergerOfStatement,
  type OrganisationRow,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { tellKeyWatchers } from '../break-glass/tell-key-watchers.ts'
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

/** Everybody there sees it coming and takes along what they need; only the operator makes it shorter. */
const shortestReadingDays = 30
const dayMs = 86_400_000

/** Longer than any term in which somebody must account for a breach. */
const longestReadingMs = 30 * 366 * dayMs

/** @throws {Refusal} forbidden for whoever does not read how the organisation works. */
export async function findService(context: Context, organisationId: string): Promise<Service> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  return serviceOf(access.organisation)
}

/**
 * An administrator ends the service of their organisation. From its day on nothing is reported or written; administrators,
 * DPO and auditor read and export until the last day, and then nobody does. Who holds registers of others ends by the
 * operator alone: those would be shut with it.
 *
 * @throws {Refusal} conflict where somebody changed it in between; invalid `passesAlready` for an organisation that passes
 * into another, `holdsRegisters` for one into which another passes, `readTooShort` for less than thirty days of reading.
 */
export async function endService(
  context: Context,
  organisationId: string,
  input: ServiceEndInput,
): Promise<Service> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const now = context.now()
  const end = readServiceEnd(input, now, shortestReadingDays)
  return inRegister(context.database, actor, organisationId, (register) =>
    change(context, register, end, now, input.version),
  )
}

/** An administrator takes that back, as long as its day has not come: afterwards only the operator can. */
export async function goOn(context: Context, organisationId: string, version: number): Promise<Service> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, (register) =>
    change(context, register, null, now, version),
  )
}

/**
 * The operator ends a service, or lets it go on for null.
 *
 * @throws {Refusal} invalid `holdsRegisters` while another organisation is still to pass into it.
 */
export async function setServiceEndFor(
  context: SystemContext,
  organisationId: string,
  input: Omit<ServiceEndInput, 'version'> | null,
): Promise<Service & { readonly isChanged: boolean }> {
  const { database, now } = context
  const at = now()
  const end = input && readServiceEnd(input, at, 0)
  return inRegister(database, systemActor, organisationId, async (register) => {
    await lockIdentity(register, [organisationId])
    const before = await selectOwnOrganisation(register)
    const service = before && serviceOf(before)
    // What does not end goes on already, and what ends on these days does so already.
    if (service && isSameEnd(service.end, end)) return { ...service, isChanged: false }
    return { ...(await change(context, register, end, at, null)), isChanged: true }
  })
}

function isSameEnd(one: ServiceEnd | null, other: ServiceEnd | null): boolean {
  return one?.endsAt === other?.endsAt && one?.readableUntil === other?.readableUntil
}

function readServiceEnd(
  input: Omit<ServiceEndInput, 'version'>,
  now: Instant,
  shortestDays: number,
): ServiceEnd {
  const fields = new Fields(input, now)
  const endsAt = fields.optionalInstant('endsAt') ?? now
  const readableUntil = fields.instant('readableUntil')
  if (endsAt < now) fields.addOnce('endsAt', 'tooLate')
  if (readableUntil <= endsAt) fields.addOnce('readableUntil', 'endBeforeBegin')
  const readingMs = Date.parse(readableUntil) - Date.parse(endsAt)
  if (readingMs > longestReadingMs) fields.addOnce('readableUntil', 'outOfRange')
  if (readingMs < shortestDays * dayMs)
    fields.addOnce('readableUntil', 'readTooShort', { days: shortestDays })
  fields.refuse()
  return { endsAt, readableUntil }
}

async function change(
  context: Pick<Context, 'jobs'>,
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
  if (end) {
    const charge = await selectCharge(register, organisationId, end.endsAt, now)
    // The operator, who alone gives no version, answers for what is held already, and for nothing that is on its way.
    if (charge.isAwaited || (version !== null && charge.isHolding))
      throw invalid([{ path: 'endsAt', code: 'holdsRegisters' }])
  }
  // Whoever asked a moment before it ended is too late: what ended is opened again by the operator alone.
  if (version !== null && before.end && before.end.endsAt <= now)
    throw invalid([{ path: 'endsAt', code: 'tooLate' }])
  await setServiceEnd(register, organisationId, end)
  const after = { end, version: await nextIdentityVersion(register, organisationId) }
  // A register does not end behind the back of its DPO.
  if (end) await tellKeyWatchers(context, register, 'serviceEnds', now)
  const verb = end ? 'organisation.serviceEnds' : 'organisation.serviceGoesOn'
  await appendJournal(register, { verb, at: now, incidentId: null, summary: { ...(end ?? {}) } })
  return after
}

function serviceOf({ serviceEndsAt, validUntil, identityVersion: version }: OrganisationRow): Service {
  if (serviceEndsAt === null || validUntil === null) return { end: null, version }
  return { end: { endsAt: instantOf(serviceEndsAt), readableUntil: instantOf(validUntil) }, version }
}
