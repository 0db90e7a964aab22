import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  selectOpenIncidents,
  updateSettings,
  uuidv7,
  type OrganisationRow,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { ownDutyOf } from '../incident/settings.ts'
import { conflict, forbidden, invalid } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { settingsFrom, type Settings } from './find-settings.ts'
import { lockedOrganisation } from './locked-organisation.ts'
import { readSettings, type ReadSettings, type SettingsInput } from './read-settings.ts'
import { recountDossiers } from './recount-dossiers.ts'

/**
 * Says under which other laws and contracts the organisation falls. Every open dossier of the register is brought in
 * line in the same transaction; what is closed keeps the duties it was closed with.
 * What is owed in an open dossier is taken away or put off with a reason only.
 *
 * @throws {Refusal} conflict, with the stored settings, when somebody saved them in between.
 */
export async function changeSettings(
  context: Context,
  organisationId: string,
  input: SettingsInput,
): Promise<Settings> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  const now = context.now()
  const read = readSettings(input, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.settingsVersion !== input.version) throw conflict(before.settingsVersion, settingsFrom(before))
    const version = before.settingsVersion + 1
    const after = { ...before, ...completed(read, before, now), settingsVersion: version }
    await updateSettings(register, version, after)
    const changes = {
      regimes: { before: before.regimes, after: after.regimes },
      ownDuties: { before: before.ownDuties.map(ownDutyOf), after: after.ownDuties },
    }
    const seen = await selectOpenIncidents(register)
    const { recounted, erased } = await recountDossiers(register, seen, before, after, now)
    if (erased > 0 && read.reason === null) {
      throw invalid([{ path: 'reason', code: 'dutiesErased', params: { count: erased } }])
    }
    // Sealed dossiers too, whoever changes the settings: their duties run under the same law. Nothing of them is answered.
    const sealed = await register.throughSeals(async () => {
      const hidden = (await selectOpenIncidents(register)).filter((id) => !seen.includes(id))
      return (await recountDossiers(register, hidden, before, after, now)).recounted
    })
    const reason = read.reason === null ? {} : { reason: read.reason }
    await appendJournal(register, {
      ...{ verb: 'settings.changed', at: now, incidentId: null },
      summary: { ...changes, ...reason, version },
    })
    for (const { incidentId, keptDuties } of [...recounted, ...sealed]) {
      await appendJournal(register, {
        ...{ verb: 'duties.recounted', at: now, incidentId },
        summary: { ...changes, ...reason, ...(keptDuties.length > 0 && { keptDuties }) },
      })
    }
    return settingsFrom(after)
  })
}

/**
 * An id that the organisation does not know becomes a new one: nobody chooses the key of a duty. A new duty holds from now
 * on, or it would make old dossiers late at once; an earlier instant is said on purpose.
 */
function completed(
  { regimes, ownDuties }: ReadSettings,
  before: OrganisationRow,
  now: Instant,
): Pick<ReadSettings, 'regimes' | 'ownDuties'> {
  const known = new Map(before.ownDuties.map((duty) => [duty.id, ownDutyOf(duty)]))
  return {
    regimes,
    ownDuties: ownDuties.map((duty) => {
      const stored = known.get(duty.id)
      // Once each: a second one with the same id is another duty.
      known.delete(duty.id)
      const validFromAt = duty.validFromAt ?? (stored ? stored.validFromAt : now)
      return { ...duty, id: stored ? duty.id : uuidv7(), validFromAt }
    }),
  }
}
