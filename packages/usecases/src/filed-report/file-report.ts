import {
  agreementsStatement,
  fileAttachments,
  insertFiledReport,
  insertReceivedVersion,
  insertReport,
  readPlatform,
  uuidv7,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import { arrivalHeaders, type ArrivalHeader } from '@lekboek/documents'
import { gdprFrom, type Instant } from '@lekboek/domain'
import type { FileContext } from '../attachment/files.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import type { RowColumn } from '../input/row.ts'
import { tellOfVersion } from '../received-report/tell-of-version.ts'
import { invalid, notFound } from '../refusal.ts'
import { newReportReference } from '../report/report-reference.ts'
import { readFiling, type FilingOffer } from './read-filing.ts'

/** What came from a processor by mail or as a file. */
export interface FilingInput {
  readonly incident: string
  /** Files of the dossier that it came with. */
  readonly attachments: readonly string[]
  /** The agreement with the processor; null where it is named instead. */
  readonly agreement?: string | null
  readonly processorName?: string | null
  /** When it could be read here. */
  readonly arrivedAt: Instant
  /** Since when the processor itself knew, where it says so. */
  readonly awareAt?: Instant | null
  readonly note?: string | null
}

/**
 * Files what a processor sent by mail or as a file: a report of that processor in the dossier, available since it arrived. What a
 * table of it says can be taken over field by field; the dossier itself is not changed, awareness neither.
 *
 * @throws {Refusal} notFound, forbidden, invalid as a change of the facts; notFound for a file that does not hang on this dossier itself;
 * invalid at `attachments` `tooManyFiles` while others are read, at `agreement` `notInList` for one that is none of this controller's, and at `arrivedAt` and `awareAt` for an instant to come,
 * and one before the GDPR applied.
 */
export async function fileReport(
  context: FileContext,
  organisationId: string,
  input: FilingInput,
  selection: Selection,
): Promise<IncidentRow> {
  // Files are read before the dossier is locked: nobody waits for a disk.
  const offers = await readFiling(context, organisationId, input)
  // What is filed is read once: its figures would be lost for good because others were read at that moment.
  if (offers.some(({ unread }) => unread?.code === 'tooManyFiles'))
    throw invalid([{ path: 'attachments', code: 'tooManyFiles' }])
  const processor = await processorOf(context, organisationId, input)
  const said = readInput(input, context.now())
  const act = { action: 'change', part: 'Facts', verb: 'report.filed' } as const
  return changeIncident(context, organisationId, input.incident, act, selection, async (open) => {
    const { register, stored, dossier, now } = open
    const reportId = uuidv7()
    const reference = newReportReference()
    const arrivalHeader = headerOf(offers, said.arrivedAt)
    await insertReport(register, {
      ...{ id: reportId, reference, incidentId: stored.id, source: 'processor', text: '', place: null },
      ...{ people: null, noticedAt: said.awareAt ?? said.arrivedAt, reportedAt: said.arrivedAt },
      ...{ reporterId: null, reporterName: processor.name, processorId: null, processorName: processor.name },
      ...{ deliveryId: null, agreementId: processor.agreementId, contractTermHours: processor.termHours },
      processorReference: null,
    })
    const { arrivedAt, note } = said
    await insertFiledReport(register, { id: reportId, arrivedAt, arrivalHeader, note, filedAt: now })
    const ids = offers.map(({ attachmentId }) => attachmentId)
    const filed = await fileAttachments(register, { incidentId: stored.id, reportId, ids })
    // Somebody else filed one of them meanwhile, or took it away.
    if (filed < ids.length) throw notFound()
    await insertReceivedVersion(register, versionOf(reportId, offers, said))
    await tellOfVersion(context, register, { incidentId: stored.id, kind: 'update' }, now)
    return {
      after: dossier,
      summary: { reportId, reference, attachmentIds: ids, arrivedAt, arrivalHeader },
    }
  })
}

function readInput(input: FilingInput, now: Instant) {
  const fields = new Fields(input, now)
  const said = {
    arrivedAt: fields.instant('arrivedAt', { notInFuture: true, notBefore: gdprFrom }),
    awareAt: fields.optionalInstant('awareAt', { notInFuture: true, notBefore: gdprFrom }),
    note: fields.optionalText('note', { max: longText }),
  }
  if (said.awareAt !== null && said.awareAt > said.arrivedAt)
    fields.addOnce('arrivedAt', 'beforeProcessorAwareness')
  if ((input.agreement ?? null) === null) fields.text('processorName', { max: shortText })
  fields.refuse()
  return said
}

interface FilingProcessor {
  readonly name: string
  readonly agreementId: string | null
  readonly termHours: number | null
}

/** One whose agreement has ended may have sent it all the same. */
async function processorOf(
  { database, now }: FileContext,
  organisationId: string,
  input: FilingInput,
): Promise<FilingProcessor> {
  if ((input.agreement ?? null) === null) {
    const name = new Fields(input, now()).text('processorName', { max: shortText })
    return { name, agreementId: null, termHours: null }
  }
  const rows = await readPlatform<RowColumn>(database, agreementsStatement(organisationId))
  const found = rows.find(
    ({ row: { id, controllerId } }) => id === input.agreement && controllerId === organisationId,
  )
  if (!found) throw invalid([{ path: 'agreement', code: 'notInList' }])
  const { id, processorName, termHours } = found.row
  return {
    ...{ name: String(processorName), agreementId: String(id) },
    termHours: typeof termHours === 'number' ? termHours : null,
  }
}

const minuteOf = (at: Instant) => at.slice(0, 16)

/** Which header says the minute that was typed: a clock shows no more. */
function headerOf(offers: readonly FilingOffer[], arrivedAt: Instant): ArrivalHeader | null {
  const says = (header: ArrivalHeader) =>
    offers.some(({ times }) => {
      const at = times[header]
      return at !== undefined && minuteOf(instantOf(at)) === minuteOf(arrivedAt)
    })
  return arrivalHeaders.find(says) ?? null
}

/** What its tables say, of those that say something for this organisation the first, and when it came. */
function versionOf(
  reportId: string,
  offers: readonly FilingOffer[],
  { arrivedAt, awareAt }: ReturnType<typeof readInput>,
) {
  const id = uuidv7()
  const figures = offers.map((one) => one.figures).find((one) => one !== null && one.rows > 0)
  const { peopleCount = null, peopleCountMax = null, recordCount = null, dataTypes = [] } = figures ?? {}
  const said = { peopleCount, peopleCountMax, recordCount, dataTypes, toldAt: arrivedAt, awareAt }
  return {
    ...{ id, reportId, serial: 1, kind: 'filed', dispatchId: id, sentAt: arrivedAt, arrivedAt, awareAt },
    ...{ reason: null, content: said, chain: [] },
  }
}
