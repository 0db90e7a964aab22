import {
  agreementReminderStatement,
  countLackingNumbers,
  heldRolesStatement,
  onPlatform,
  selectUnremindedControllers,
  takeReminder,
  type HeldRole,
  type JobData,
} from '@lekboek/database'
import { dposAmong } from '../deputy/tell-of-deputy.ts'
import { putMail } from '../mail/put-mail.ts'
import type { SystemContext } from '../system-context.ts'
import { nextReminderAt, planReminderOf } from './plan-reminder.ts'

/**
 * A letter to a controller's DPOs that agreements lack a number for an emergency, once the day for it has come, and the day of
 * the next one a month later. Nothing, and no next day, where none is missing any more or none is wanted. Run again it does
 * nothing: the day was taken.
 */
export async function remindOfNumbers(
  { database, jobs, now }: SystemContext,
  { organisationId }: JobData['remind-of-numbers'],
): Promise<void> {
  const at = now()
  await onPlatform(database, async (platform) => {
    const [wish] = await platform.query<{ isOff: boolean }>(agreementReminderStatement(organisationId))
    const isDue = wish?.isOff === false && (await countLackingNumbers(platform, organisationId, at)) > 0
    const nextAt = isDue ? nextReminderAt(at) : null
    if (!(await takeReminder(platform, organisationId, { now: at, nextAt })) || nextAt === null) return
    await jobs.enqueueAt('remind-of-numbers', { organisationId }, nextAt)
    const held = await platform.query<HeldRole & Record<string, unknown>>(
      heldRolesStatement(organisationId, at),
    )
    for (const userId of dposAmong(held))
      await putMail(jobs, platform, { kind: 'numbersMissing', aboutId: `${organisationId} ${userId}` }, at)
  })
}

/** Agreements of before there were such letters, and those that the operator brought in, get their day too. */
export async function planAllReminders({ database, jobs, now }: SystemContext): Promise<void> {
  const at = now()
  const ids = await onPlatform(database, (platform) => selectUnremindedControllers(platform, at))
  for (const id of ids) await onPlatform(database, (platform) => planReminderOf(jobs, platform, id, at))
}
