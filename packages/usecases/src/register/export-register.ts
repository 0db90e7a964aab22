import {
  documentLanguages,
  registerColumns,
  registerCsv,
  registerXlsx,
  type DocumentLanguage,
} from '@lekboek/documents'
import { appendJournal, inRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { IncidentFilter } from '../incident/incident-filter.ts'
import { Fields } from '../input/fields.ts'
import { noteReading } from '../reading/reading-book.ts'
import { openForExport } from './register-filter.ts'
import { pagesOf } from './register-rows.ts'

export const registerFileKinds = ['csv', 'xlsx'] as const
export type RegisterFileKind = (typeof registerFileKinds)[number]

/** A document that is written while it is read. */
export interface DocumentStream {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const mediaTypes: Readonly<Record<RegisterFileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const sheetNames: Readonly<Record<DocumentLanguage, string>> = {
  nl: 'Datalekregister',
  en: 'Breach register',
}

const fileNames: Readonly<Record<DocumentLanguage, string>> = {
  nl: 'datalekregister',
  en: 'breach-register',
}

/**
 * The register as a file. That it was exported, by whom and with which filter, stands in the journal before the first
 * byte leaves: a download that is broken off counts too.
 */
export async function exportRegister(
  context: Context,
  organisationId: string,
  filter: IncidentFilter,
  kind: RegisterFileKind,
  language: DocumentLanguage,
): Promise<DocumentStream> {
  const exported = await openForExport(context, organisationId, filter)
  const { opening, filter: read } = exported
  const now = context.now()
  const fields = new Fields({ kind, language }, now)
  fields.choice('kind', registerFileKinds)
  fields.choice('language', documentLanguages)
  fields.refuse()
  await inRegister(context.database, opening.actor, organisationId, (register) =>
    appendJournal(register, {
      verb: 'register.exported',
      at: now,
      incidentId: null,
      summary: { kind, filter: read },
    }),
  )
  noteReading(context, opening, { kind: 'export', detail: `register.${kind}` })
  const { slug, timeZone } = opening.access.organisation
  const columns = registerColumns(language, timeZone)
  const rows = pagesOf(context.database, exported, now)
  const sheet = { sheetName: sheetNames[language], createdAt: new Date(now) }
  return {
    fileName: `${fileNames[language]}-${slug}-${now.slice(0, 10)}.${kind}`,
    mediaType: mediaTypes[kind],
    bytes: kind === 'csv' ? registerCsv(columns, rows, language) : registerXlsx(columns, rows, sheet),
  }
}
