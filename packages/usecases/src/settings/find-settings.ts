import { mayInRegister } from '@lekboek/access'
import type { OrganisationRow } from '@lekboek/database'
import type { OwnDuty } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { ownDutyOf } from '../incident/settings.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Under which other laws and contracts an organisation says it falls, from whom it asks a second factor, and how
 * long it keeps who read what. */
export interface Settings extends Pick<
  OrganisationRow,
  'regimes' | 'secondFactor' | 'readLogMonths' | 'readLogAsked'
> {
  readonly ownDuties: readonly OwnDuty[]
  readonly version: number
}

export async function findSettings(context: Context, organisationId: string): Promise<Settings> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  return settingsFrom(access.organisation)
}

export function settingsFrom({
  regimes,
  ownDuties,
  secondFactor,
  readLogMonths,
  readLogAsked,
  settingsVersion,
}: OrganisationRow): Settings {
  return {
    ...{ regimes, ownDuties: ownDuties.map(ownDutyOf), secondFactor, readLogMonths, readLogAsked },
    version: settingsVersion,
  }
}
