import { arrangeQueueViews as arrange, lockQueueViews, onPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict } from '../refusal.ts'
import { requirePerson } from '../viewer/viewer.ts'
import { shownViews, type QueueView } from './queue-view.ts'

/**
 * Puts one's own views in an order that names each of them once.
 *
 * @throws {Refusal} conflict, with those that there are, where it names another's, none at all, or forgets one: they were
 * changed in another tab.
 */
export async function arrangeQueueViews(context: Context, viewIds: readonly string[]): Promise<QueueView[]> {
  const { id: userId } = await requirePerson(context)
  const rows = await onPlatform(context.database, async (platform) => {
    const before = await lockQueueViews(platform, userId)
    const own = before.map(({ id }) => id)
    if ([...viewIds].toSorted().join() !== own.toSorted().join()) throw conflict(before.length, before)
    await arrange(platform, userId, viewIds)
    return lockQueueViews(platform, userId)
  })
  return shownViews(context, rows)
}
