import { deleteQueueView, lockQueueViews, onPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import { requirePerson } from '../viewer/viewer.ts'
import { viewAt } from './keep-queue-view.ts'
import { shownViews, type QueueView } from './queue-view.ts'

/** Forgets one's own view. @throws {Refusal} notFound for another's and for none alike; conflict when it was changed in another tab. */
export async function removeQueueView(
  context: Context,
  viewId: string,
  version: number,
): Promise<QueueView[]> {
  const { id: userId } = await requirePerson(context)
  const rows = await onPlatform(context.database, async (platform) => {
    viewAt(await lockQueueViews(platform, userId), viewId, version)
    await deleteQueueView(platform, userId, viewId)
    return lockQueueViews(platform, userId)
  })
  return shownViews(context, rows)
}
