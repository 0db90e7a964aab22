import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  deleteOldReadings,
  inRegister,
  markChosen,
  updateReadLogMonths,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, forbidden, invalid } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { settingsFrom, type Settings } from './find-settings.ts'
import { lockedOrganisation } from './locked-organisation.ts'

/** Months for which a read log is kept, both included: long enough to look into a leak, not for ever. */
export const readLogMonths = { min: 6, max: 120 } as const

/**
 * Says for how many months the read log is kept. What is older is gone at once.
 *
 * @throws {Refusal} conflict, with the stored settings, when somebody saved them in between.
 */
export async function keepReadings(
  context: Context,
  organisationId: string,
  input: { readonly months: number; readonly version: number },
): Promise<Settings> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  const now = context.now()
  const { months } = input
  const { min, max } = readLogMonths
  if (!Number.isInteger(months) || months < min || months > max)
    throw invalid([{ path: 'months', code: 'outOfRange', params: { min, max } }])
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.settingsVersion !== input.version) throw conflict(before.settingsVersion, settingsFrom(before))
    const after = { ...before, readLogMonths: months, settingsVersion: before.settingsVersion + 1 }
    await updateReadLogMonths(register, after.settingsVersion, months)
    await markChosen(register, 'readLogMonths')
    await deleteOldReadings(register, now)
    const summary = { readLogMonths: { before: before.readLogMonths, after: months } }
    await appendJournal(register, { verb: 'settings.readLogKept', at: now, incidentId: null, summary })
    return settingsFrom(after)
  })
}
