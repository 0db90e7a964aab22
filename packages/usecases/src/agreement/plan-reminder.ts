import { planReminder, type Jobs, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

const dayMs = 86_400_000

/** Whoever records agreements has a day to complete them before anybody writes to them. */
const firstAfterMs = dayMs
/** At most one letter a month. */
const nextAfterMs = 31 * dayMs

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

export const nextReminderAt = (now: Instant): Instant => after(now, nextAfterMs)

/** Sets the day of a letter where a number for an emergency is missing and none is set yet. */
export async function planReminderOf(
  jobs: Jobs,
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  now: Instant,
): Promise<void> {
  const nextAt = after(now, firstAfterMs)
  if (await planReminder(platform, organisationId, { now, nextAt }))
    await jobs.enqueueAt('remind-of-numbers', { organisationId }, nextAt)
}
