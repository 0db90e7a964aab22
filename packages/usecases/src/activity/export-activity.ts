import { activityScope } from '@lekboek/access'
import {
  activityColumns,
  documentLanguages,
  registerCsv,
  type ActivityLine,
  type DocumentLanguage,
} from '@lekboek/documents'
import { appendJournal, inRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { forbidden } from '../refusal.ts'
import type { DocumentStream } from '../register/export-register.ts'
import { eyesAcross, openRegister, requireBareRights } from '../viewer/viewer.ts'
import { countActivity, type ClientActivity } from './count-activity.ts'
import { daysOfMonth } from './month.ts'

const fileNames: Readonly<Record<DocumentLanguage, string>> = { nl: 'activiteit', en: 'activity' }

/** A month's acts under mandates as a file, a line for each client, day and person. That it left stands in the consultancy's journal. */
export async function exportActivity(
  context: Context,
  organisationId: string,
  month: string,
  language: DocumentLanguage,
): Promise<DocumentStream> {
  const { ability, access, actor, viewer } = await openRegister(context, organisationId)
  const scope = activityScope(ability, 'export')
  if (scope === 'none') throw forbidden()
  const now = context.now()
  const fields = new Fields({ language }, now)
  fields.choice('language', documentLanguages)
  fields.refuse()
  const { slug, timeZone } = access.organisation
  const days = daysOfMonth(month, timeZone)
  const personId = scope === 'all' ? null : viewer.id
  const eyes = eyesAcross(await requireBareRights(context), now)
  const clients = await countActivity(context.database, organisationId, days, personId, eyes)
  const lines = clients.flatMap(linesOf)
  await inRegister(context.database, actor, organisationId, (register) =>
    appendJournal(register, {
      ...{ verb: 'activity.exported', at: now, incidentId: null },
      summary: { kind: 'csv', month, rows: lines.length, of: scope },
    }),
  )
  return {
    fileName: `${fileNames[language]}-${slug}-${month}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: registerCsv(activityColumns(language), each(lines), language),
  }
}

function linesOf({ clientName, kbo, days }: ClientActivity): ActivityLine[] {
  return days.map(({ day, personName, acts, dossiers, kinds }) => ({
    ...{ clientName, kbo, day, personName, acts, dossiers },
    kinds: Object.fromEntries(kinds.map((one) => [one.kind, one.acts])),
  }))
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row, void, undefined> {
  yield* rows
}
