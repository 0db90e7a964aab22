import { queueViewsStatement, readPlatform, type QueueViewRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { requirePerson } from '../viewer/viewer.ts'
import { shownViews, type QueueView } from './queue-view.ts'

/** The filters of the queue that this person keeps, in their own order. Nobody else sees them. */
export async function listQueueViews(context: Context): Promise<QueueView[]> {
  const { id } = await requirePerson(context)
  const rows = await readPlatform<{ [Field in keyof QueueViewRow]: QueueViewRow[Field] }>(
    context.database,
    queueViewsStatement(id),
  )
  return shownViews(context, rows)
}
