import {
  appendJournal,
  selectOpenIncidents,
  updateReadLogMonths,
  updateSecondFactor,
  updateSettings,
  type OrganisationRow,
  type Register,
} from '@lekboek/database'
import type { Instant, OwnDuty } from '@lekboek/domain'
import { ownDutyOf } from '../incident/settings.ts'
import { erasesDuties, recountDossiers } from '../settings/recount-dossiers.ts'
import type { DutyContent } from '../template/template-content.ts'

/** An open register whose organisation is held, as one change leaves it to the next. */
export interface Held {
  readonly register: Register
  readonly now: Instant
  /** Settings that the organisation's own people chose. */
  readonly chosen: readonly string[]
  organisation: OrganisationRow
}

/** Puts the read log's term to so many months. What was set before is answered. */
export async function setMonths(held: Held, months: number): Promise<{ readonly months: number }> {
  const { organisation, register } = held
  const replaced = { months: organisation.readLogMonths }
  held.organisation = {
    ...organisation,
    ...{ readLogMonths: months, settingsVersion: organisation.settingsVersion + 1 },
  }
  const { settingsVersion, readLogAsked } = held.organisation
  await updateReadLogMonths(register, settingsVersion, months, readLogAsked)
  return replaced
}

export async function setFactor(
  held: Held,
  secondFactor: string,
): Promise<{ readonly secondFactor: string }> {
  const { organisation, register } = held
  const replaced = { secondFactor: organisation.secondFactor }
  held.organisation = {
    ...organisation,
    ...{ secondFactor, settingsVersion: organisation.settingsVersion + 1 },
  }
  await updateSecondFactor(register, held.organisation.settingsVersion, secondFactor)
  return replaced
}

export const dutyIn = ({ organisation }: Held, id: string): OwnDuty | null => {
  const found = organisation.ownDuties.find((duty) => duty.id === id)
  return found ? ownDutyOf(found) : null
}

/** Whether a duty of the organisation is still as it was pushed. */
export function isSameDuty(duty: OwnDuty, { name, trigger, count, unit }: DutyContent): boolean {
  return duty.name === name && duty.trigger === trigger && duty.count === count && duty.unit === unit
}

/**
 * Puts own duties in the place of those that there are, and every open dossier in line with them. Refuses, with false and
 * nothing written, where that would take away or put off what is owed in an open dossier: that is for its own people to do.
 */
export async function setDuties(held: Held, ownDuties: readonly OwnDuty[]): Promise<boolean> {
  const { organisation: before, register, now } = held
  const after = { ...before, ownDuties, settingsVersion: before.settingsVersion + 1 }
  // By the platform's own eyes, sealed dossiers too: their duties run under the same agreements.
  const open = await selectOpenIncidents(register)
  if (await erasesDuties(register, open, before, after, now)) return false
  await updateSettings(register, after.settingsVersion, after)
  held.organisation = after
  const { recounted } = await recountDossiers(register, open, before, after, now)
  const changes = { before: before.ownDuties.map(ownDutyOf), after: ownDuties }
  for (const { incidentId } of recounted) {
    const summary = { ownDuties: changes }
    await appendJournal(register, { verb: 'duties.recounted', at: now, incidentId, summary })
  }
  return true
}
