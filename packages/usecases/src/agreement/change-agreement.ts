import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  isAgreed,
  isDuplicate,
  lockAgreementsOf,
  updateAgreements,
  type AgreementUpdate,
  type Register,
  type StoredProcessor,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { instantOf } from '../input/instant-of.ts'
import { forbidden, invalid, refuseProblems } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { readEnd, type AgreementInput } from './add-own-agreement.ts'
import { planReminderOf } from './plan-reminder.ts'
import { readAgreementTerms } from './read-agreement.ts'
import { KnownProcessors, readProcessor, type NamedProcessor } from './read-processor.ts'
import { tellOfAgreement } from './tell-of-agreement.ts'
import { agreementById, seenAgreement } from './seen-agreement.ts'

/** Fields whose names are kept where they change; what they say is personal data, or running text. */
const told = [
  ...([
    'processorName',
    'processorKbo',
    'service',
    'termHours',
    'dataTypes',
    'mustTell',
    'emergencyDay',
  ] as const),
  ...(['emergencyNight', 'subProcessors', 'contactEmail', 'contactLanguage', 'until'] as const),
]

/**
 * A controller says anew what it agreed with a processor: for what, how fast a breach is told, whom to reach. What a dossier
 * was opened with stays in it as it was. Who the processor is stays as it is, once that one is on the platform; of any other
 * one its name and number are said anew, and a number that is on the platform by now leads there.
 *
 * @throws {Refusal} forbidden; notFound for one that is absent, or in which it is the processor; conflict, with what is stored;
 * invalid, and at `service` `repeated` where the two agreed on it already.
 */
export async function changeAgreement(
  context: Context,
  organisationId: string,
  agreementId: string,
  version: number,
  input: AgreementInput,
): Promise<Row> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockAgreementsOf(register)
    const stored = await seenAgreement(register, agreementId, version, now)
    const { terms, problems } = readAgreementTerms(input, now)
    const isOutside = stored['processorId'] === null
    const named = isOutside ? readProcessor(input, now) : null
    const { until, problems: ofEnd } = readEnd(input, now)
    refuseProblems([...(named?.problems ?? []), ...problems, ...ofEnd])
    const processor = named ? await foundProcessor(register, named.processor, now) : storedProcessor(stored)
    const after = { ...terms, ...processor, controllerId: organisationId }
    if (await isAgreed(register, after, { at: now, besideId: agreementId }))
      throw invalid([{ path: 'service', code: 'repeated' }])
    await update(register, { ...after, id: agreementId, validUntil: until })
    const row = await agreementById(register, agreementId)
    await planReminderOf(context.jobs, register, organisationId, now)
    const parties = { controllerId: organisationId, processorId: processor.processorId, actorId: actor.id }
    const kind = isOutside && processor.processorId !== null ? 'agreementAdded' : 'agreementChanged'
    await tellOfAgreement({ platform: register, jobs: context.jobs }, kind, parties, now)
    const { processorName, service } = row
    const summary = {
      ...{ agreementId, processorName, service, fields: changedFields(stored, row), version: version + 1 },
    }
    await appendJournal(register, { verb: 'agreement.changed', at: now, incidentId: null, summary })
    return row
  })
}

const storedProcessor = (stored: Row): StoredProcessor => ({
  ...{ processorId: String(stored['processorId']), processorName: null, processorKbo: null },
})

async function foundProcessor(
  register: Register,
  named: NamedProcessor,
  now: Instant,
): Promise<StoredProcessor> {
  const found = (await KnownProcessors.of(register, [named], now)).find(named)
  if ('problem' in found) throw invalid([found.problem])
  return found.processor
}

function changedFields(before: Row, after: Row): string[] {
  const valueOf = (row: Row, field: string) =>
    field === 'until' && typeof row['until'] === 'string' ? instantOf(row['until']) : (row[field] ?? null)
  return told.filter(
    (field) => JSON.stringify(valueOf(before, field)) !== JSON.stringify(valueOf(after, field)),
  )
}

async function update(register: Register, said: AgreementUpdate): Promise<void> {
  try {
    await updateAgreements(register, [said])
  } catch (error) {
    if (isDuplicate(error)) throw invalid([{ path: 'service', code: 'repeated' }])
    throw error
  }
}
