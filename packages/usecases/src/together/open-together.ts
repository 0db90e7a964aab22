import {
  inRegister,
  isUuid,
  lockIncidents,
  selectIncident,
  selectOwnOrganisation,
  type Register,
} from '@lekboek/database'
import type { Instant, OrganisationSettings } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { mayOn, refuseOver } from '../incident/change-incident.ts'
import { dossierSelection, storedDossier, type StoredDossier } from '../incident/load-dossier.ts'
import { settingsOf } from '../incident/settings.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'

/** Dossiers of one register that are locked together, and everything around them. */
export interface OpenTogether {
  readonly stored: readonly StoredDossier[]
  readonly settings: OrganisationSettings
  readonly register: Register
  readonly opening: Opening
  readonly now: Instant
}

const act = { action: 'change', part: 'Incident' } as const

/**
 * One act on several dossiers of one register in one transaction. All are locked in one order whichever is named first, so that
 * two people who bring the same ones together, one this way and one that, wait for each other and the later finds it done.
 *
 * @throws {Refusal} notFound where one of them is absent, foreign or not theirs to read; forbidden for whoever may not change it.
 */
export async function openTogether<Answer>(
  context: Context,
  organisationId: string,
  idsOf: (register: Register) => Promise<readonly string[]>,
  work: (open: OpenTogether) => Promise<Answer>,
): Promise<Answer> {
  const opening = await openRegister(context, organisationId)
  const now = context.now()
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    const ids = await idsOf(register)
    if (!ids.every(isUuid)) throw notFound()
    await lockIncidents(register, [...new Set(ids)])
    const stored = await loadEach(register, ids)
    const organisation = await selectOwnOrganisation(register)
    if (organisation) refuseOver(organisation, opening, context.now())
    for (const one of stored) mayOn(opening, { ...act, action: 'read' }, one)
    for (const one of stored) mayOn(opening, act, one)
    if (stored.length === 0) throw forbidden()
    const settings = settingsOf(organisation ?? opening.access.organisation)
    return work({ stored, settings, register, opening, now })
  })
}

/** Reads dossiers that are locked, in the order in which they are named. */
export async function loadEach(register: Register, ids: readonly string[]): Promise<StoredDossier[]> {
  const rows = await Promise.all(ids.map((id) => selectIncident(register, { id }, dossierSelection)))
  return rows.map((row) => {
    if (!row) throw notFound()
    return storedDossier(row)
  })
}
