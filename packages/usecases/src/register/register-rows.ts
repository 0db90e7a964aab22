import type { Instant } from '@lekboek/domain'
import { readRegister, registerPageStatement, type Database, type RegisterPlace } from '@lekboek/database'
import type { RegisterRow } from '@lekboek/documents'
import type { Context } from '../context.ts'
import type { IncidentFilter } from '../incident/incident-filter.ts'
import { eyesOf } from '../viewer/viewer.ts'
import { openForExport, type ExportOpening } from './register-filter.ts'
import { registerRowOf, registerSelection } from './register-row.ts'

const rowsPerPage = 250

/**
 * Every entry of a register, dismissed and non-notified ones too, in the order of their numbers. Page by page: a slow
 * reader keeps no transaction open and no connection busy, and memory stays flat. What is opened after the export
 * began is left out, so that its end does not move.
 */
export async function* registerRows(
  context: Context,
  organisationId: string,
  filter: IncidentFilter = {},
): AsyncGenerator<RegisterRow, void, undefined> {
  const read = await openForExport(context, organisationId, filter)
  yield* pagesOf(context.database, read, context.now())
}

/** The same once the right was checked. */
export async function* pagesOf(
  database: Database,
  { opening, filter }: ExportOpening,
  until: Instant,
): AsyncGenerator<RegisterRow, void, undefined> {
  const { organisationId } = opening.access
  let after: RegisterPlace | null = null
  do {
    const page = { after, first: rowsPerPage, createdUntil: until }
    const statement = registerPageStatement(organisationId, filter, page, registerSelection)
    const rows: { year: number; sequence: number; row: Readonly<Record<string, unknown>> }[] =
      await readRegister(database, organisationId, statement, eyesOf(opening, until))
    for (const { row } of rows) yield registerRowOf(row)
    after = rows.length < rowsPerPage ? null : (rows.at(-1) ?? null)
  } while (after !== null)
}
