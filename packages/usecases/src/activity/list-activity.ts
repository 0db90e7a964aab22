import { activityScope } from '@lekboek/access'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { eyesAcross, openRegister, requireBareRights } from '../viewer/viewer.ts'
import { countActivity, type ClientActivity } from './count-activity.ts'
import { daysOfMonth } from './month.ts'

/** What a consultancy's people did for each client in a month, for its invoice. */
export interface Activity {
  readonly month: string
  /** Whether it counts everybody of the consultancy, or whoever asks alone. */
  readonly isWhole: boolean
  readonly clients: readonly ClientActivity[]
}

/**
 * Acts under a consultancy's mandates in one month: the administrator counts those of all its people, anybody else their
 * own.
 *
 * @throws {Refusal} forbidden outside a consultancy, and for a program; invalid for what is no month.
 */
export async function listActivity(
  context: Context,
  organisationId: string,
  month: string,
): Promise<Activity> {
  const { ability, access, viewer } = await openRegister(context, organisationId)
  const scope = activityScope(ability, 'read')
  if (scope === 'none') throw forbidden()
  const days = daysOfMonth(month, access.organisation.timeZone)
  const isWhole = scope === 'all'
  const personId = isWhole ? null : viewer.id
  const eyes = eyesAcross(await requireBareRights(context), context.now())
  const clients = await countActivity(context.database, organisationId, days, personId, eyes)
  return { month, isWhole, clients }
}
