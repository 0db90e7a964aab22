import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  deleteOldReadings,
  inRegister,
  markChosen,
  readingsLostStatement,
  readRegister,
  selectHeldRoles,
  updateReadLogMonths,
  type AskedReadLog,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { tellKeyWatchers } from '../break-glass/tell-key-watchers.ts'
import type { Context } from '../context.ts'
import { rolesOf } from '../member/change-members.ts'
import { conflict, forbidden, invalid } from '../refusal.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'
import { settingsFrom, type Settings } from './find-settings.ts'
import { lockedOrganisation } from './locked-organisation.ts'

/** Months for which a read log is kept, both included: long enough to look into a leak, not for ever. */
export const readLogMonths = { min: 6, max: 120 } as const

/**
 * Says for how many months the read log is kept. Longer is so at once. Shorter takes a DPO of the organisation's own: what is
 * older is gone at once when one of them says it, or says the same as somebody asked before; what anybody else asks waits
 * for that, and a letter tells them. Saying what is so already forgets what was asked.
 *
 * @throws {Refusal} conflict, with the stored settings, when somebody saved them in between.
 */
export async function keepReadings(
  context: Context,
  organisationId: string,
  input: { readonly months: number; readonly version: number },
): Promise<Settings> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  const now = context.now()
  const months = readMonths(input.months)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.settingsVersion !== input.version) throw conflict(before.settingsVersion, settingsFrom(before))
    const waits = months < before.readLogMonths && !(await isOwnDpo(register, viewer.id, now))
    const readLogAsked: AskedReadLog | null = waits
      ? { months, by: viewer.id, byName: viewer.name, at: now }
      : null
    const after = {
      ...{ ...before, readLogAsked, readLogMonths: waits ? before.readLogMonths : months },
      settingsVersion: before.settingsVersion + 1,
    }
    await updateReadLogMonths(register, after.settingsVersion, after.readLogMonths, readLogAsked)
    if (waits) await tellKeyWatchers(context, register, 'readLogAsked', now)
    else {
      await markChosen(register, 'readLogMonths')
      await deleteOldReadings(register, now)
    }
    const summary = { readLogMonths: { before: before.readLogMonths, after: months } }
    const verb = waits ? 'settings.readLogAsked' : 'settings.readLogKept'
    await appendJournal(register, { verb, at: now, incidentId: null, summary })
    return settingsFrom(after)
  })
}

/** How many lines of the read log would be gone with so many months, of those that this person sees. */
export async function countLostReadings(
  context: Context,
  organisationId: string,
  months: number,
): Promise<number> {
  const opening = await openRegister(context, organisationId)
  const { ability } = opening
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  if (!mayInRegister(ability, 'read', 'ReadLog')) throw forbidden()
  const now = context.now()
  const [row] = await readRegister<{ count: number }>(
    context.database,
    organisationId,
    readingsLostStatement(organisationId, readMonths(months), now),
    eyesOf(opening, now),
  )
  return row?.count ?? 0
}

function readMonths(months: number): number {
  const { min, max } = readLogMonths
  if (!Number.isInteger(months) || months < min || months > max)
    throw invalid([{ path: 'months', code: 'outOfRange', params: { min, max } }])
  return months
}

/** Neither a deputy nor a consultant: what is gone is gone for the DPO who comes back too. */
async function isOwnDpo(register: Register, userId: string, now: Instant): Promise<boolean> {
  return rolesOf(await selectHeldRoles(register, now), userId).includes('dpo')
}
