import { mayInRegister } from '@lekboek/access'
import {
  agreementStatement,
  isUuid,
  type IncidentRow,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { changeIncident } from './change-incident.ts'

/**
 * Takes over from an agreement within how many hours its processor had to report. A dossier that has a term keeps it: what it was
 * opened with, or was told with, is not written over.
 *
 * @throws {Refusal} forbidden for whoever does not read agreements; invalid at `agreement`: `notInList` for one that is none of
 * this controller's; `isClosed` where the dossier has a term.
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
    const termHours = await termOf(register, agreementId)
    // Without undue delay: there is no hour to be taken over.
    if (termHours === null || stored.contractTermHours === termHours) return null
    if (stored.contractTermHours !== null) throw invalid([{ path: 'agreement', code: 'isClosed' }])
    return {
      after: { ...dossier, contractTermHours: termHours },
      columns: { contractTermHours: termHours },
      summary: { agreementId, contractTermHours: { before: null, after: termHours } },
    }
  })
}

async function termOf(register: Register, agreementId: string): Promise<number | null> {
  const statement = agreementStatement(register.organisationId, agreementId)
  const [found] = isUuid(agreementId) ? await register.query<RowColumn>(statement) : []
  if (!found) throw invalid([{ path: 'agreement', code: 'notInList' }])
  const { termHours } = found.row
  return typeof termHours === 'number' ? termHours : null
}
