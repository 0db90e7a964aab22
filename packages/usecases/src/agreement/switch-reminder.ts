import { mayInRegister } from '@lekboek/access'
import {
  agreementReminderStatement,
  appendJournal,
  inRegister,
  readPlatform,
  switchReminder,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { planReminderOf } from './plan-reminder.ts'

/** Whether letters say once a month that numbers for an emergency are missing. */
export interface AgreementReminder {
  readonly isOff: boolean
}

/** Whether a controller hears of missing numbers; for whoever reads its agreements. */
export async function findAgreementReminder(
  context: Context,
  organisationId: string,
): Promise<AgreementReminder> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Agreement')) throw forbidden()
  const [found] = await readPlatform<{ isOff: boolean }>(
    context.database,
    agreementReminderStatement(organisationId),
  )
  return { isOff: found?.isOff ?? false }
}

/** A controller wants to hear of missing numbers, or not. */
export async function switchAgreementReminder(
  context: Context,
  organisationId: string,
  { isOff }: AgreementReminder,
): Promise<AgreementReminder> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  if (!access.organisationKinds.includes('controller')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await switchReminder(register, organisationId, isOff)
    if (!isOff) await planReminderOf(context.jobs, register, organisationId, now)
    const verb = 'agreement.reminderSwitched'
    await appendJournal(register, { verb, at: now, incidentId: null, summary: { isOff } })
    return { isOff }
  })
}
