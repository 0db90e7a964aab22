import {
  clearDefaultQueueView,
  insertQueueView,
  lockQueueViews,
  onPlatform,
  updateQueueView,
  uuidv7,
  type QueueViewRow,
} from '@lekboek/database'
import type { Problem } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { readableRegisters } from '../queue/list-queue.ts'
import { readQueueFilter, type QueueFilter, type ReadQueueFilter } from '../queue/queue-filter.ts'
import { conflict, notFound, rateLimited, refuseProblems } from '../refusal.ts'
import { requireBareRights, requirePerson } from '../viewer/viewer.ts'
import { shownViews, type QueueView } from './queue-view.ts'

export interface QueueViewInput {
  readonly name?: string | null
  readonly filter?: QueueFilter | null
  /** Whether the queue opens with it. */
  readonly isDefault?: boolean | null
}

/** As many as fit beside each other and can still be told apart. */
export const mostQueueViews = 20
const longestName = 60

/** Keeps a filter of the queue under a name, behind the others. @throws {Refusal} invalid; rateLimited beyond twenty. */
export async function keepQueueView(context: Context, input: QueueViewInput): Promise<QueueView[]> {
  const { id: userId } = await requirePerson(context)
  const wanted = await readView(context, input)
  const now = context.now()
  const rows = await onPlatform(context.database, async (platform) => {
    const before = await lockQueueViews(platform, userId)
    if (before.length >= mostQueueViews) throw rateLimited()
    refuseSameName(before, wanted.name)
    const id = uuidv7()
    await insertQueueView(platform, { ...wanted, ...{ id, userId, createdAt: now } })
    if (wanted.isDefault) await clearDefaultQueueView(platform, userId, id, now)
    return lockQueueViews(platform, userId)
  })
  return shownViews(context, rows)
}

/** Changes one's own view. @throws {Refusal} notFound for another's and for none alike; conflict when it was changed in another tab. */
export async function changeQueueView(
  context: Context,
  viewId: string,
  version: number,
  input: QueueViewInput,
): Promise<QueueView[]> {
  const { id: userId } = await requirePerson(context)
  const wanted = await readView(context, input)
  const now = context.now()
  const rows = await onPlatform(context.database, async (platform) => {
    const before = await lockQueueViews(platform, userId)
    viewAt(before, viewId, version)
    refuseSameName(
      before.filter(({ id }) => id !== viewId),
      wanted.name,
    )
    await updateQueueView(platform, { ...wanted, ...{ id: viewId, userId, updatedAt: now } })
    if (wanted.isDefault) await clearDefaultQueueView(platform, userId, viewId, now)
    return lockQueueViews(platform, userId)
  })
  return shownViews(context, rows)
}

/** @throws {Refusal} notFound; conflict with what is stored. */
export function viewAt(rows: readonly QueueViewRow[], viewId: string, version: number): QueueViewRow {
  const view = rows.find(({ id }) => id === viewId)
  if (!view) throw notFound()
  if (view.version !== version) throw conflict(view.version, view)
  return view
}

function refuseSameName(others: readonly QueueViewRow[], name: string): void {
  const isSame = others.some((one) => one.name.toLowerCase() === name.toLowerCase())
  if (isSame) refuseProblems([{ path: 'name', code: 'repeated' }])
}

interface ReadView {
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly isDefault: boolean
}

async function readView(context: Context, input: QueueViewInput): Promise<ReadView> {
  const now = context.now()
  const fields = new Fields(input, now)
  const name = fields.text('name', { max: longestName })
  const { filter, problems } = readQueueFilter(input.filter ?? {}, now)
  refuseProblems([...fields.problems, ...problems, ...(await strange(context, filter))])
  return { name, filter: { ...filter }, isDefault: input.isDefault === true }
}

/** Only registers that are open to this person can be kept; a foreign one and none at all are refused alike. */
async function strange(context: Context, filter: ReadQueueFilter): Promise<Problem[]> {
  const readable = new Set(readableRegisters(await requireBareRights(context)))
  const isStrange = filter.organisations.some((id) => !readable.has(id))
  return isStrange ? [{ path: 'filter.organisations', code: 'notInList' }] : []
}
