import type { Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'

/** A filter of the queue that a person keeps under a name. */
export interface QueueViewRow {
  readonly id: string
  readonly name: string
  /** As it was kept; read again before it is used. */
  readonly filter: Readonly<Record<string, unknown>>
  readonly isDefault: boolean
  readonly version: number
}

export interface NewQueueView extends Omit<QueueViewRow, 'version'> {
  readonly userId: string
  readonly createdAt: string
}

const columns = 'v.id, v.name, v.filter, v.is_default AS "isDefault", v.version'

/** A person's views, in the order that they gave them. */
export function queueViewsStatement(userId: string): Statement {
  return {
    name: 'queue-view.list',
    text: `SELECT ${columns} FROM queue_view v WHERE v.user_id = $1 ORDER BY v.position, v.id`,
    values: [userId],
  }
}

/** Makes changes of one person's views wait for each other: two tabs never leave two defaults. */
export async function lockQueueViews(platform: Platform, userId: string): Promise<QueueViewRow[]> {
  await platform.query({
    name: 'queue-view.lock',
    text: 'SELECT u.id FROM "user" u WHERE u.id = $1 FOR NO KEY UPDATE',
    values: [userId],
  })
  return platform.query<{ [Field in keyof QueueViewRow]: QueueViewRow[Field] }>(queueViewsStatement(userId))
}

/** Behind the others. */
export async function insertQueueView(platform: Platform, view: NewQueueView): Promise<void> {
  await platform.query({
    name: 'queue-view.insert',
    text: `INSERT INTO queue_view (id, user_id, name, filter, position, is_default, version, created_at, updated_at)
      SELECT $1, $2, $3, $4::jsonb, COALESCE(max(v.position) + 1, 0), $5, 1, $6, $6 FROM queue_view v WHERE v.user_id = $2`,
    values: [view.id, view.userId, view.name, JSON.stringify(view.filter), view.isDefault, view.createdAt],
  })
}

export interface ChangedQueueView extends Omit<QueueViewRow, 'version'> {
  readonly userId: string
  readonly updatedAt: string
}

export async function updateQueueView(platform: Platform, view: ChangedQueueView): Promise<void> {
  await platform.query({
    name: 'queue-view.update',
    text: `UPDATE queue_view SET name = $3, filter = $4::jsonb, is_default = $5, version = version + 1, updated_at = $6
      WHERE user_id = $1 AND id = $2`,
    values: [view.userId, view.id, view.name, JSON.stringify(view.filter), view.isDefault, view.updatedAt],
  })
}

/** One view at most opens by itself. */
export async function clearDefaultQueueView(
  platform: Platform,
  userId: string,
  exceptId: string,
  at: string,
): Promise<void> {
  await platform.query({
    name: 'queue-view.clear-default',
    text: `UPDATE queue_view SET is_default = false, version = version + 1, updated_at = $3
      WHERE user_id = $1 AND id <> $2 AND is_default`,
    values: [userId, exceptId, at],
  })
}

/** Puts a person's views in this order. */
export async function arrangeQueueViews(
  platform: Platform,
  userId: string,
  ids: readonly string[],
): Promise<void> {
  await platform.query({
    name: 'queue-view.arrange',
    text: `UPDATE queue_view SET position = array_position($2::uuid[], id) - 1 WHERE user_id = $1`,
    values: [userId, ids],
  })
}

export async function deleteQueueView(platform: Platform, userId: string, id: string): Promise<void> {
  await platform.query({
    name: 'queue-view.delete',
    text: 'DELETE FROM queue_view WHERE user_id = $1 AND id = $2',
    values: [userId, id],
  })
}
