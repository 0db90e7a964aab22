import { dutiesOf, erasedDuties, type Duty, type Instant } from '@lekboek/domain'
import type { OrganisationRow, Register } from '@lekboek/database'
import { keptBy } from '../incident/kept-by.ts'
import { dossierOf, lockDossier } from '../incident/load-dossier.ts'
import { changedDuties, refreshDossier } from '../incident/refresh-dossier.ts'
import { settingsOf } from '../incident/settings.ts'

/** A dossier in which a duty changed. */
export interface Recounted {
  readonly incidentId: string
  /** Keys of the duties that stay as they were until who decides confirms that they were never owed. */
  readonly keptDuties: readonly string[]
}

/** The dossiers in which a duty changed, and how many duties that were owed are no longer, or later. */
export interface Recount {
  readonly recounted: readonly Recounted[]
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

/**
 * Brings the duties of dossiers in line with other settings, in the order given. What the law asked and had passed does not go
 * with a setting: it stays until who decides confirms that the law did not apply. A contract is the organisation's own.
 */
export async function recountDossiers(
  register: Register,
  incidentIds: readonly string[],
  before: OrganisationRow,
  after: OrganisationRow,
  now: Instant,
): Promise<Recount> {
  const recounted: Recounted[] = []
  let erased = 0
  for (const id of incidentIds) {
    const stored = await lockDossier(register, { id })
    const was = dossierOf(stored, settingsOf(before))
    const is = dossierOf(stored, settingsOf(after))
    const due = dutiesOf(is, now)
    if (changedDuties(stored, due).length === 0) continue
    erased += erasedDuties(dutiesOf(was, now), due).length
    const { after: kept, late, keep } = keptBy({ stored, dossier: was, register, now }, is, isOfLaw)
    await keep?.()
    await refreshDossier(register, { stored, before: was, after: kept, columns: {}, now })
    recounted.push({ incidentId: id, keptDuties: late })
  }
  return { recounted, erased }
}

function isOfLaw({ kind }: Duty): boolean {
  return kind !== 'own'
}
