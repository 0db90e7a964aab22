import {
  documentLanguages,
  readingColumns,
  registerCsv,
  type DocumentLanguage,
  type ReadingFileRow,
} from '@lekboek/documents'
import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  readRegister,
  readingsStatement,
  type Database,
  type ReadingFilter,
  type ReadingRow,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import type { DocumentStream } from '../register/export-register.ts'
import { eyesOf, type Opening } from '../viewer/viewer.ts'
import { openReadLog, readReadingFilter, type ReadingFilterInput } from './read-filter.ts'
import { noteReading, writeReadings } from './reading-book.ts'

const fileNames: Readonly<Record<DocumentLanguage, string>> = { nl: 'leeslog', en: 'read-log' }
const rowsPerPage = 500

/** Who read what, as a file. It names people: that it left, and by whom, stands in the journal. */
export async function exportReadings(
  context: Context,
  organisationId: string,
  filter: ReadingFilterInput,
  language: DocumentLanguage,
): Promise<DocumentStream> {
  const opening = await openReadLog(context, organisationId, 'export')
  const now = context.now()
  const read = readReadingFilter(filter, opening.access.organisation.prefix, now)
  const fields = new Fields({ language }, now)
  fields.choice('language', documentLanguages)
  fields.refuse()
  await inRegister(context.database, opening.actor, organisationId, (register) =>
    appendJournal(register, {
      ...{ verb: 'readLog.exported', at: now, incidentId: null },
      summary: { kind: 'csv', from: read.from ?? null, until: read.until ?? null },
    }),
  )
  noteReading(context, opening, { kind: 'export', detail: 'read-log.csv' })
  await writeReadings(context).catch(() => undefined)
  const { slug, timeZone } = opening.access.organisation
  const rows = pagesOf(context.database, opening, read, now)
  return {
    fileName: `${fileNames[language]}-${slug}-${now.slice(0, 10)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: registerCsv(readingColumns(language, timeZone), rows, language),
  }
}

async function* pagesOf(
  database: Database,
  opening: Opening,
  filter: ReadingFilter,
  now: Instant,
): AsyncGenerator<ReadingFileRow, void, undefined> {
  const { organisationId } = opening.access
  let after: { at: string; id: string } | null = null
  do {
    const statement = readingsStatement(organisationId, filter, { now, after, first: rowsPerPage })
    const rows: { row: ReadingRow }[] = await readRegister(
      database,
      organisationId,
      statement,
      eyesOf(opening, now),
    )
    for (const { row } of rows) yield row
    const last = rows.at(-1)?.row
    after = rows.length < rowsPerPage || !last ? null : { at: last.readAt, id: last.id }
  } while (after !== null)
}
