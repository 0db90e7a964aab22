import { randomUUID } from 'node:crypto'
import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertMails,
  insertSupplierQuestions,
  uuidv7,
  type NewSupplierQuestion,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields, longText } from '../input/fields.ts'
import { readIds } from '../input/read-ids.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { addressOf, chosenAgreements } from './chosen-agreements.ts'
import { addressesOf, withLetters } from './count-letters.ts'
import { carryToClaimant } from './carry-to-claimant.ts'
import { heldQuestion, type QuestionRow } from './question-row.ts'

/** What is asked of suppliers, each through a link of its own. */
export interface SupplierAsk {
  readonly agreements: readonly string[]
  readonly text: string
  /** Until when an answer is wanted. */
  readonly dueAt: Instant
}

/** More suppliers than any organisation asks at once. */
const mostAsked = 200
const path = 'agreements'
/** How long a link opens its form after the answer was wanted: a supplier adds to what it said. */
const addsForMs = 60 * 86_400_000

export const linkEnd = (dueAt: Instant): Instant => new Date(Date.parse(dueAt) + addsForMs).toISOString()

/**
 * A controller asks the suppliers of its agreements something, "does this hit us?", each by a letter with a link that opens a
 * form without an account.
 *
 * @throws {Refusal} forbidden; invalid: at `agreements.2` `notInList` for one that is no agreement of its own that holds, and
 * `notEmail` where nobody can be written to; at `agreements` `lettersMany` where one address was written to too often that day.
 */
export async function askSuppliers(
  context: Context,
  organisationId: string,
  input: SupplierAsk,
): Promise<QuestionRow[]> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  const read = readAsk(input, now)
  const emails = await addressesOf(context, organisationId, read.ids)
  const letters = { organisationId, emails, dossier: null, path }
  return withLetters(context, letters, () =>
    inRegister(context.database, actor, organisationId, async (register) => {
      const rows = await putQuestions(context, register, read, { name: viewer.name, incidentId: null }, now)
      const summary = { asked: rows.length, dueAt: read.dueAt, agreementIds: read.ids }
      await appendJournal(register, { verb: 'supplier.asked', at: now, incidentId: null, summary })
      return rows
    }),
  )
}

/** What is asked, read. */
export interface ReadAsk {
  readonly ids: readonly string[]
  readonly text: string
  readonly dueAt: Instant
}

/** @throws {Refusal} invalid, with every problem. */
export function readAsk(input: SupplierAsk, now: Instant): ReadAsk {
  const ids = readIds('agreements', input.agreements, mostAsked)
  const fields = new Fields(input, now)
  const text = fields.text('text', { max: longText })
  const dueAt = fields.instant('dueAt')
  if (fields.problems.length === 0 && dueAt <= now) fields.add('dueAt', 'endBeforeBegin')
  fields.refuse()
  return { ids, text, dueAt }
}

/** Writes the questions and their letters. @throws {Refusal} invalid, as {@link askSuppliers}. */
export async function putQuestions(
  context: Pick<Context, 'jobs'>,
  register: Register,
  { ids, text, dueAt }: ReadAsk,
  from: { readonly name: string; readonly incidentId: string | null },
  now: Instant,
): Promise<QuestionRow[]> {
  const agreements = await chosenAgreements(register, ids, now)
  const questions = agreements.map((one): NewSupplierQuestion => ({
    ...{ id: uuidv7(), agreementId: String(one['id']), supplierName: String(one['processorName']) },
    ...{ service: String(one['service']), email: String(addressOf(one)), text, dueAt },
    ...{ language: String(one['contactLanguage']), askedAt: now, askedByName: from.name },
    ...{ nonce: randomUUID(), expiresAt: linkEnd(dueAt), incidentId: from.incidentId },
  }))
  await insertSupplierQuestions(register, questions)
  await sendLetters(
    context,
    register,
    questions.map(({ id }) => id),
    now,
  )
  const rows: QuestionRow[] = []
  for (const { id } of questions) {
    const row = await heldQuestion(register, id)
    await carryToClaimant(context, register, row)
    rows.push(row)
  }
  return rows
}

/** One letter for each question, in one statement. */
export async function sendLetters(
  { jobs }: Pick<Context, 'jobs'>,
  register: Register,
  questionIds: readonly string[],
  at: Instant,
): Promise<void> {
  const mails = questionIds.map((aboutId) => ({
    ...{ id: uuidv7(), kind: 'supplierAsked' as const, aboutId, createdAt: at },
  }))
  await insertMails(register, mails)
  await jobs.enqueueAll(
    'send-mail',
    mails.map(({ id }) => ({ mailId: id })),
  )
}
