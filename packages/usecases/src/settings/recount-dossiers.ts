import { dutiesOf, type Instant } from '@lekboek/domain'
import type { OrganisationRow, Register } from '@lekboek/database'
import { dossierOf, lockDossier } from '../incident/load-dossier.ts'
import { changedDuties, refreshDossier } from '../incident/refresh-dossier.ts'
import { settingsOf } from '../incident/settings.ts'

/** Brings the duties of dossiers in line with other settings, in the order given. Answers those in which one changed. */
export async function recountDossiers(
  register: Register,
  incidentIds: readonly string[],
  before: OrganisationRow,
  after: OrganisationRow,
  now: Instant,
): Promise<string[]> {
  const recounted: string[] = []
  for (const id of incidentIds) {
    const stored = await lockDossier(register, { id })
    const was = dossierOf(stored, settingsOf(before))
    const is = dossierOf(stored, settingsOf(after))
    if (changedDuties(stored, dutiesOf(is, now)).length === 0) continue
    await refreshDossier(register, { stored, before: was, after: is, columns: {}, now })
    recounted.push(id)
  }
  return recounted
}
