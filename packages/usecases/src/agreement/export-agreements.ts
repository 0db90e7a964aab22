import { mayInRegister } from '@lekboek/access'
import { agreementsStatement, appendJournal, inRegister } from '@lekboek/database'
import {
  agreementSheetColumns,
  documentLanguages,
  registerXlsx,
  type AgreementRow,
  type DocumentLanguage,
} from '@lekboek/documents'
import type { DataType } from '@lekboek/domain'
import { dataTypeLabels } from '@lekboek/domain/labels'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import type { DocumentStream } from '../register/export-register.ts'
import { openRegister } from '../viewer/viewer.ts'
import { dayOf } from './day-of.ts'

const fileNames: Readonly<Record<DocumentLanguage, string>> = {
  nl: 'verwerkersovereenkomsten',
  en: 'processing-agreements',
}
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The agreements of a controller as a workbook that can be changed and read in again; those that ended are not in it. An empty
 * one is to be filled in.
 */
export async function exportAgreements(
  context: Context,
  organisationId: string,
  { language, isEmpty }: { readonly language: DocumentLanguage; readonly isEmpty: boolean },
): Promise<DocumentStream> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  const fields = new Fields({ language }, now)
  fields.choice('language', documentLanguages)
  fields.refuse()
  const { slug, timeZone } = access.organisation
  const rows = isEmpty
    ? []
    : await inRegister(context.database, actor, organisationId, async (register) => {
        const found = await register.query<RowColumn>(agreementsStatement(organisationId))
        const own = found.map(({ row }) => row).filter((row) => isOwn(row, organisationId, now))
        const summary = { kind: 'xlsx', rows: own.length }
        await appendJournal(register, { verb: 'agreement.exported', at: now, incidentId: null, summary })
        return own.map((row) => lineOf(row, language, timeZone))
      })
  const name = fileNames[language]
  return {
    fileName: isEmpty ? `${name}.xlsx` : `${name}-${slug}-${now.slice(0, 10)}.xlsx`,
    mediaType,
    bytes: registerXlsx(agreementSheetColumns(language), each(rows), {
      sheetName: name,
      createdAt: new Date(now),
    }),
  }
}

/** What a controller agreed on that has not ended. */
export const isOwn = ({ controllerId, until }: Row, organisationId: string, now: string) =>
  controllerId === organisationId && (typeof until !== 'string' || instantOf(until) > now)

type Contact = Readonly<Partial<Record<'name' | 'phone' | 'email', string | null>>> | null

function lineOf(row: Row, language: DocumentLanguage, timeZone: string): AgreementRow {
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : undefined)
  const [day, night] = [row['emergencyDay'] as Contact, row['emergencyNight'] as Contact]
  const types = row['dataTypes'] as readonly DataType[]
  const until = text('until')
  const said: Readonly<Record<keyof AgreementRow, string | null | undefined>> = {
    ...{ processorName: text('processorName'), processorKbo: text('processorKbo'), service: text('service') },
    termHours: typeof row['termHours'] === 'number' ? String(row['termHours']) : undefined,
    dataTypes: types.map((type) => dataTypeLabels[type][language]).join('\n'),
    mustTell: text('mustTell'),
    ...{ dayName: day?.name, dayPhone: day?.phone, dayEmail: day?.email },
    ...{ nightName: night?.name, nightPhone: night?.phone, nightEmail: night?.email },
    subProcessors: subProcessorsOf(row),
    ...{ contactEmail: text('contactEmail'), contactLanguage: text('contactLanguage') },
    until: until && dayOf(until, timeZone),
  }
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => typeof value === 'string' && value !== ''),
  )
}

interface Below {
  readonly name: string
  readonly service: string | null
  readonly country: string | null
}

function subProcessorsOf(row: Row): string {
  return (row['subProcessors'] as readonly Below[])
    .map(({ name, service, country }) => {
      const more = [service, country].filter((one) => one !== null)
      // The country alone is told from what it does by the comma before it.
      if (service === null && country !== null) return `${name} (, ${country})`
      return more.length > 0 ? `${name} (${more.join(', ')})` : name
    })
    .join('\n')
}

async function* each<Line>(rows: readonly Line[]): AsyncGenerator<Line, void, undefined> {
  yield* rows
}
