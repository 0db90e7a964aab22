import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertAgreements,
  isAgreed,
  isDuplicate,
  lockAgreementsOf,
  uuidv7,
  type NewAgreement,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { Fields } from '../input/fields.ts'
import { forbidden, invalid, refuseProblems } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { planReminderOf } from './plan-reminder.ts'
import { readAgreementTerms, type AgreementTermsInput } from './read-agreement.ts'
import { KnownProcessors, readProcessor, type ProcessorInput } from './read-processor.ts'
import { agreementById } from './seen-agreement.ts'
import { tellOfAgreement } from './tell-of-agreement.ts'

/** What a controller agreed with a processor. */
export interface AgreementInput extends AgreementTermsInput, ProcessorInput {
  /** Until when it holds; null without an end. */
  readonly until?: Instant | null
}

/**
 * A controller records what it agreed with a processor. One that bears its number on the platform is told, hands in breaches
 * from then on, and says itself whether it works for the controller; of any other one nobody hears.
 *
 * @throws {Refusal} forbidden; invalid, and at `service` `repeated` where the two agreed on it already; at `processorKbo`
 * `processorObjected` where that processor said that it does not work for this controller.
 */
export async function addOwnAgreement(
  context: Context,
  organisationId: string,
  input: AgreementInput,
): Promise<Row> {
  const { ability, actor, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  if (!access.organisationKinds.includes('controller')) throw forbidden()
  const now = context.now()
  const { terms, problems } = readAgreementTerms(input, now)
  const named = readProcessor(input, now)
  const { until, problems: ofEnd } = readEnd(input, now)
  refuseProblems([...named.problems, ...problems, ...ofEnd])
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockAgreementsOf(register)
    const found = (await KnownProcessors.of(register, [named.processor], now)).find(named.processor)
    if ('problem' in found) throw invalid([found.problem])
    const agreement: NewAgreement = {
      ...{ id: uuidv7(), controllerId: organisationId, ...found.processor, ...terms },
      ...{ validFrom: now, validUntil: until, createdAt: now, confirmedAt: null },
    }
    await insert(register, agreement, now)
    const row = await agreementById(register, agreement.id)
    await planReminderOf(context.jobs, register, organisationId, now)
    const parties = { controllerId: organisationId, processorId: agreement.processorId, actorId: actor.id }
    await tellOfAgreement({ platform: register, jobs: context.jobs }, 'agreementAdded', parties, now)
    const summary = {
      ...{ agreementId: agreement.id, processorName: row['processorName'], service: terms.service },
      ...{ isOnPlatform: agreement.processorId !== null, termHours: terms.termHours },
    }
    await appendJournal(register, { verb: 'agreement.added', at: now, incidentId: null, summary })
    return row
  })
}

/** An end that is behind us ends nothing. */
export function readEnd(input: { readonly until?: Instant | null }, now: Instant) {
  const fields = new Fields(input, now)
  const until = fields.optionalInstant('until')
  if (until !== null && until <= now) fields.addOnce('until', 'endBeforeBegin')
  return { until, problems: fields.problems }
}

async function insert(register: Register, agreement: NewAgreement, now: Instant): Promise<void> {
  const repeated = () => invalid([{ path: 'service', code: 'repeated' }])
  if (await isAgreed(register, agreement, { at: now, besideId: agreement.id })) throw repeated()
  try {
    await insertAgreements(register, [agreement])
  } catch (error) {
    if (isDuplicate(error)) throw repeated()
    throw error
  }
}
