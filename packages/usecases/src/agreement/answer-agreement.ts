import { mayInRegister } from '@lekboek/access'
import {
  agreementWithStatement,
  appendJournal,
  confirmStoredAgreement,
  inRegister,
  isUuid,
  lockAgreementWith,
  objectToStoredAgreement,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { readReason } from '../incident/read-reason.ts'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { tellOfAgreement } from './tell-of-agreement.ts'

/** Whether the processor works for the controller; why it says that it does not. */
export interface AgreementAnswer {
  readonly isRight: boolean
  readonly reason?: string | null
}

/**
 * A processor says of an agreement that a controller recorded whether it works for that one. Where it does not, that ends the
 * agreement, and this controller names it in no other one by itself.
 *
 * @throws {Refusal} forbidden for whoever neither hands in breaches nor administers; notFound for one that is absent or in which
 * it is not the processor; conflict, with what is stored; invalid for one that ended, or without a reason where it objects.
 */
export async function answerAgreement(
  context: Context,
  organisationId: string,
  agreementId: string,
  version: number,
  { isRight, reason }: AgreementAnswer,
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  const mayAnswer =
    mayInRegister(ability, 'change', 'Breach') || mayInRegister(ability, 'change', 'Agreement')
  if (!mayAnswer) throw forbidden()
  if (!isUuid(agreementId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockAgreementWith(register, agreementId)
    const stored = await agreementWith(register, agreementId)
    refuseStale(stored, version, now)
    if (isRight) await confirmStoredAgreement(register, agreementId, now)
    else
      await objectToStoredAgreement(register, agreementId, { reason: readReason(reason ?? '', now), at: now })
    const row = await agreementWith(register, agreementId)
    const controllerId = String(row['controllerId'])
    const parties = { controllerId, processorId: organisationId, actorId: actor.id }
    const kind = isRight ? 'agreementConfirmed' : 'agreementObjected'
    await tellOfAgreement({ platform: register, jobs: context.jobs }, kind, parties, now)
    const summary = { agreementId, controllerId, controllerName: row['controllerName'], version: version + 1 }
    const verb = isRight ? 'agreement.confirmed' : 'agreement.objected'
    await appendJournal(register, { verb, at: now, incidentId: null, summary })
    return row
  })
}

async function agreementWith(register: Register, id: string): Promise<Row> {
  const [found] = await register.query<RowColumn>(agreementWithStatement(register.organisationId, id))
  if (!found) throw notFound()
  return found.row
}

function refuseStale(stored: Row, version: number, now: Instant): void {
  if (stored['version'] !== version) throw conflict(Number(stored['version']), stored)
  const until = stored['until']
  if (typeof until === 'string' && instantOf(until) <= now)
    throw invalid([{ path: 'agreement', code: 'isClosed' }])
}
