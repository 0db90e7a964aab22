import { readRegister, readingsStatement, type ReadingRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { pageOf, readCursor, readPageSize, writeCursor, type Connection } from '../input/page.ts'
import { eyesOf } from '../viewer/viewer.ts'
import { openReadLog, readReadingFilter, type ReadingFilterInput } from './read-filter.ts'
import { writeReadings } from './reading-book.ts'

export interface ReadingListInput {
  readonly filter?: ReadingFilterInput | null
  readonly first: number
  readonly after?: string | null
}

/** Who read what in a register, the newest first; what this process has not written yet is written before. */
export async function listReadings(
  context: Context,
  organisationId: string,
  input: ReadingListInput,
): Promise<Connection<ReadingRow>> {
  const opening = await openReadLog(context, organisationId, 'read')
  const now = context.now()
  const filter = readReadingFilter(input.filter ?? {}, opening.access.organisation.prefix, now)
  const first = readPageSize(input.first)
  const cursor = readCursor(input.after)
  const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null
  await writeReadings(context).catch(() => undefined)
  const statement = readingsStatement(organisationId, filter, { now, after, first: first + 1 })
  const rows = await readRegister<{ row: ReadingRow }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, now),
  )
  return pageOf(rows, first, ({ row }) => ({
    cursor: writeCursor({ at: row.readAt, id: row.id }),
    node: row,
  }))
}
