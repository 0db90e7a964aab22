import { mayInRegister } from '@lekboek/access'
import { appendJournal, endStoredAgreement, inRegister } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { tellOfAgreement } from './tell-of-agreement.ts'
import { agreementById, seenAgreement } from './seen-agreement.ts'

/**
 * A controller ends what it agreed with a processor, at once or on a day to come: from then on the processor hands in no
 * breaches here, and no new dossier is opened under it. Dossiers that were keep its name and its term.
 *
 * @throws {Refusal} forbidden; notFound for one that is absent, or in which it is the processor; conflict, with what is stored;
 * invalid for a day that is behind us, and at `agreement` `isClosed` for one that ended already.
 */
export async function endAgreement(
  context: Context,
  organisationId: string,
  agreementId: string,
  version: number,
  input: { readonly until?: Instant | null },
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await seenAgreement(register, agreementId, version, now)
    const { processorName, service } = stored
    const fields = new Fields(input, now)
    const until = fields.optionalInstant('until') ?? now
    if (until < now) fields.addOnce('until', 'endBeforeBegin')
    fields.refuse()
    await endStoredAgreement(register, agreementId, until)
    const row = await agreementById(register, agreementId)
    const summary = { agreementId, processorName, service, until, version: version + 1 }
    const processorId = typeof stored['processorId'] === 'string' ? stored['processorId'] : null
    const parties = { controllerId: organisationId, processorId, actorId: actor.id }
    await tellOfAgreement({ platform: register, jobs: context.jobs }, 'agreementChanged', parties, now)
    await appendJournal(register, { verb: 'agreement.ended', at: now, incidentId: null, summary })
    return row
  })
}
