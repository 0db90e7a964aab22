import { mayInRegister } from '@lekboek/access'
import {
  accessColumns,
  documentLanguages,
  registerCsv,
  type AccessRow,
  type DocumentLanguage,
} from '@lekboek/documents'
import { accessListStatement, appendJournal, inRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { forbidden } from '../refusal.ts'
import type { DocumentStream } from '../register/export-register.ts'
import { noteReading } from '../reading/reading-book.ts'
import { openRegister } from '../viewer/viewer.ts'

const fileNames: Readonly<Record<DocumentLanguage, string>> = {
  nl: 'wie-kan-ons-zien',
  en: 'who-can-see-us',
}

/** Who can see the register, as a file. It names people: that it left, and by whom, stands in the journal. */
export async function exportAccess(
  context: Context,
  organisationId: string,
  language: DocumentLanguage,
): Promise<DocumentStream> {
  const opening = await openRegister(context, organisationId)
  const { ability, access, actor } = opening
  if (!mayInRegister(ability, 'export', 'Access')) throw forbidden()
  const now = context.now()
  const fields = new Fields({ language }, now)
  fields.choice('language', documentLanguages)
  fields.refuse()
  const rows = await inRegister(context.database, actor, organisationId, async (register) => {
    const found = await register.query<{ row: AccessRow }>(accessListStatement(organisationId, now))
    const summary = { kind: 'csv', rows: found.length }
    await appendJournal(register, { verb: 'access.exported', at: now, incidentId: null, summary })
    return found.map(({ row }) => row)
  })
  noteReading(context, opening, { kind: 'export', detail: 'access.csv' })
  const { slug, timeZone } = access.organisation
  return {
    fileName: `${fileNames[language]}-${slug}-${now.slice(0, 10)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: registerCsv(accessColumns(language, timeZone), each(rows), language),
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row, void, undefined> {
  yield* rows
}
