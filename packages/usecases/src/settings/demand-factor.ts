import { mayInRegister } from '@lekboek/access'
import { appendJournal, inRegister, markChosen, updateSecondFactor } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { conflict, forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { settingsFrom, type Settings } from './find-settings.ts'
import { lockedOrganisation } from './locked-organisation.ts'

/** From whom an organisation asks a second factor; whoever reads dossiers is always among them. */
export const factorDemands = ['readers', 'everyone'] as const
export type FactorDemand = (typeof factorDemands)[number]

/**
 * Asks a second factor of everyone in the organisation, or of no more than must have one. It acts at the next request of
 * everybody.
 *
 * @throws {Refusal} conflict, with the stored settings, when somebody saved them in between.
 */
export async function demandFactor(
  context: Context,
  organisationId: string,
  input: { readonly secondFactor: FactorDemand; readonly version: number },
): Promise<Settings> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  const now = context.now()
  const fields = new Fields(input, now)
  const secondFactor = fields.choice('secondFactor', factorDemands)
  fields.refuse()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.settingsVersion !== input.version) throw conflict(before.settingsVersion, settingsFrom(before))
    const after = { ...before, secondFactor, settingsVersion: before.settingsVersion + 1 }
    await updateSecondFactor(register, after.settingsVersion, secondFactor)
    await markChosen(register, 'secondFactor')
    const summary = { secondFactor: { before: before.secondFactor, after: secondFactor } }
    await appendJournal(register, { verb: 'settings.factorDemanded', at: now, incidentId: null, summary })
    return settingsFrom(after)
  })
}
