import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  isAgreed,
  isDuplicate,
  updateAgreement,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { readAgreementTerms, type AgreementTerms } from './read-agreement.ts'
import { tellOfAgreement } from './tell-of-agreement.ts'
import { agreementById, seenAgreement } from './seen-agreement.ts'

/** What is asked of a form: what is left out is as where nothing was agreed. */
export interface ChangeAgreementInput {
  readonly service: string
  readonly termHours?: number | null
  readonly emergencyContact?: string | null
}

/**
 * A controller says anew what it agreed with a processor: for what, how fast a breach is told, whom to reach. What a dossier
 * was opened with stays in it as it was.
 *
 * @throws {Refusal} forbidden; notFound for one that is absent, or in which it is the processor; conflict, with what is stored;
 * invalid, and at `service` `repeated` where the two agreed on it already.
 */
export async function changeAgreement(
  context: Context,
  organisationId: string,
  agreementId: string,
  version: number,
  input: ChangeAgreementInput,
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await seenAgreement(register, agreementId, version, now)
    const { processorName, service, termHours, emergencyContact } = stored
    const fields = new Fields(input, now)
    const after = readAgreementTerms(fields)
    fields.refuse()
    const parties = { controllerId: organisationId, processorId: String(stored['processorId']) }
    if (await isAgreed(register, { ...parties, service: after.service }, { at: now, besideId: agreementId }))
      throw invalid([{ path: 'service', code: 'repeated' }])
    await update(register, agreementId, after)
    const row = await agreementById(register, agreementId)
    const before = { service, termHours, emergencyContact }
    const summary = { agreementId, processorName, before, after, version: version + 1 }
    const actorId = actor.id
    await tellOfAgreement({ platform: register, jobs: context.jobs }, { ...parties, actorId }, now)
    await appendJournal(register, { verb: 'agreement.changed', at: now, incidentId: null, summary })
    return row
  })
}

async function update(register: Register, agreementId: string, terms: AgreementTerms): Promise<void> {
  try {
    await updateAgreement(register, agreementId, terms)
  } catch (error) {
    if (isDuplicate(error)) throw invalid([{ path: 'service', code: 'repeated' }])
    throw error
  }
}
