import { saidFacts } from '@lekboek/domain/breach'
import { selectQuotedVersion, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { invalid, notFound } from '../refusal.ts'
import { isSerial } from './serial.ts'
import { readSaidFields, takeSaid, type TakeSaidInput } from './take-said.ts'

/** What of one version is taken over, and the sections of the facts as the person saw them. */
export interface TakeOverInput extends TakeSaidInput {
  readonly reportId: string
  readonly serial: number
}

/**
 * Takes over chosen fields of one version of a processor's report into the facts, all in one act; each is remembered as the
 * processor's word until somebody writes their own.
 *
 * @throws {Refusal} conflict, with the stored section, when somebody saved it in between; invalid at `fields` for what the
 * version does not say, and at `report` for one that was withdrawn.
 */
export async function takeOver(
  context: Context,
  organisationId: string,
  input: TakeOverInput,
  selection: Selection,
): Promise<IncidentRow> {
  const { reportId, serial } = input
  const fields = readSaidFields(input.fields)
  const act = { action: 'change', part: 'Facts', verb: 'report.takenOver' } as const
  const target = { part: 'report', partId: reportId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { opening, register, now } = open
    const version = isSerial(serial) ? await selectQuotedVersion(register, reportId, serial) : null
    if (!version) throw notFound()
    if (version.isWithdrawn) throw invalid([{ path: 'report', code: 'reportWithdrawn' }])
    const said = saidFacts(version.content, version.arrivedAt.toISOString())
    const mark = { reportId, serial, at: now, by: opening.viewer.name }
    const taken = takeSaid(open, { fields, versions: input.versions }, said, (field) => ({ field, ...mark }))
    return { ...taken, summary: { reportId, serial, ...taken.summary } }
  })
}
