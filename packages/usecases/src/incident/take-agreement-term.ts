import { mayInRegister } from '@lekboek/access'
import {
  agreementStatement,
  isUuid,
  selectReportingProcessors,
  type IncidentRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { changeIncident } from './change-incident.ts'
import { factsOf, type StoredDossier } from './load-dossier.ts'

/**
 * Takes over from an agreement within how many hours its processor had to report. A dossier that has a term keeps it: what it was
 * opened with, or was told with, is not written over.
 *
 * @throws {Refusal} forbidden for whoever does not read agreements; invalid at `agreement`: `notInList` for one that is none of
 * this controller's, and `notOfProcessor` for one with somebody else than the processor that the dossier names or that reported in it;
 * `isClosed` where the dossier has a term.
 */
export async function takeAgreementTerm(
  context: Context,
  organisationId: string,
  incidentId: string,
  agreementId: string,
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'change', part: 'Facts', verb: 'incident.termTaken' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, opening } = open
    if (!mayInRegister(opening.ability, 'read', 'Agreement')) throw forbidden()
    const { termHours, ...processor } = await agreementOf(register, agreementId)
    const { contractTermHours: before } = stored
    if (before !== null && termHours !== null && before !== termHours)
      throw invalid([{ path: 'agreement', code: 'isClosed' }])
    if (!(await isProcessorOf(register, stored, { agreementId, ...processor })))
      throw invalid([{ path: 'agreement', code: 'notOfProcessor' }])
    // Without undue delay: there is no hour to be taken over.
    if (termHours === null || before === termHours) return null
    return {
      after: { ...dossier, contractTermHours: termHours },
      columns: { contractTermHours: termHours },
      summary: { agreementId, contractTermHours: { before: null, after: termHours } },
    }
  })
}

async function agreementOf(register: Register, agreementId: string) {
  const statement = agreementStatement(register.organisationId, agreementId)
  const [found] = isUuid(agreementId) ? await register.query<RowColumn>(statement) : []
  if (!found) throw invalid([{ path: 'agreement', code: 'notInList' }])
  const { termHours, processorId, processorName } = found.row
  return {
    termHours: typeof termHours === 'number' ? termHours : null,
    processorId: typeof processorId === 'string' ? processorId : null,
    processorName: String(processorName ?? ''),
  }
}

const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')

/** Whose the breach is: whom the facts name, and who reported in the dossier as a processor. */
async function isProcessorOf(
  register: Register,
  stored: StoredDossier,
  named: {
    readonly agreementId: string
    readonly processorId: string | null
    readonly processorName: string
  },
): Promise<boolean> {
  const { processorName } = factsOf(stored.sections).parties
  const own = plain(named.processorName)
  if (processorName !== null && plain(processorName) === own) return true
  const reporting = await selectReportingProcessors(register, stored.id)
  return reporting.some(
    ({ agreementId, processorId, name }) =>
      agreementId === named.agreementId ||
      (processorId !== null && processorId === named.processorId) ||
      (name !== null && plain(name) === own),
  )
}
