import { dutiesOf, erasedDuties, type Instant } from '@lekboek/domain'
import type { OrganisationRow, Register } from '@lekboek/database'
import { dossierOf, lockDossier } from '../incident/load-dossier.ts'
import { changedDuties, refreshDossier } from '../incident/refresh-dossier.ts'
import { settingsOf } from '../incident/settings.ts'

/** The dossiers in which a duty changed, and how many duties that were owed are no longer, or later. */
export interface Recount {
  readonly recounted: readonly string[]
  readonly erased: number
}

/** Whether other settings would take away or put off what is owed in one of these dossiers; nothing is written. */
export async function erasesDuties(
  register: Register,
  incidentIds: readonly string[],
  before: OrganisationRow,
  after: OrganisationRow,
  now: Instant,
): Promise<boolean> {
  for (const id of incidentIds) {
    const stored = await lockDossier(register, { id })
    const was = dutiesOf(dossierOf(stored, settingsOf(before)), now)
    const is = dutiesOf(dossierOf(stored, settingsOf(after)), now)
    if (erasedDuties(was, is).length > 0) return true
  }
  return false
}

/** Brings the duties of dossiers in line with other settings, in the order given. */
export async function recountDossiers(
  register: Register,
  incidentIds: readonly string[],
  before: OrganisationRow,
  after: OrganisationRow,
  now: Instant,
): Promise<Recount> {
  const recounted: string[] = []
  let erased = 0
  for (const id of incidentIds) {
    const stored = await lockDossier(register, { id })
    const was = dossierOf(stored, settingsOf(before))
    const is = dossierOf(stored, settingsOf(after))
    const duties = dutiesOf(is, now)
    if (changedDuties(stored, duties).length === 0) continue
    erased += erasedDuties(dutiesOf(was, now), duties).length
    await refreshDossier(register, { stored, before: was, after: is, columns: {}, now })
    recounted.push(id)
  }
  return { recounted, erased }
}
