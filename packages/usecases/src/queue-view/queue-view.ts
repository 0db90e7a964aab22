import { countQueues, type QueueViewRow } from '@lekboek/database'
import type { Access } from '@lekboek/access'
import type { Context } from '../context.ts'
import { readableRegisters } from '../queue/list-queue.ts'
import { conditionsFor, lookedInto, readQueueFilter, type ReadQueueFilter } from '../queue/queue-filter.ts'
import { eyesAcross, requireBareRights } from '../viewer/viewer.ts'

/** A filter of the queue under a name, with how many dossiers it shows at this moment. */
export interface QueueView {
  readonly id: string
  readonly name: string
  readonly filter: ReadQueueFilter
  readonly isDefault: boolean
  readonly version: number
  readonly count: number
}

/** Views as their owner sees them: counted with the rights of this moment. */
export async function shownViews(context: Context, rows: readonly QueueViewRow[]): Promise<QueueView[]> {
  const now = context.now()
  const accesses = await requireBareRights(context)
  const readable = readableRegisters(accesses)
  const read = rows.map((row) => ({ ...row, filter: readQueueFilter(row.filter, now).filter }))
  const counts = await countQueues(
    context.database,
    read.map(({ filter }) => counted(filter, readable, accesses, now)),
    eyesAcross(accesses, now),
  )
  return read.map((view, index) => ({ ...view, count: counts[index] ?? 0 }))
}

function counted(
  filter: ReadQueueFilter,
  readable: readonly string[],
  accesses: readonly Access[],
  now: string,
) {
  return {
    organisationIds: lookedInto(filter, readable),
    conditions: conditionsFor(filter, accesses[0]?.userId ?? '', now),
  }
}
