import {
  appendJournal,
  insertReportAddition,
  keepSupplierReceipt,
  sealValue,
  updateSupplierQuestion,
  uuidv7,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { Fields, longText, shortText } from '../input/fields.ts'
import type { PublicContext } from '../public-context.ts'
import { invalid } from '../refusal.ts'
import { landAnswer, tellOfAddition } from './land-answer.ts'
import { carryToClaimant } from './carry-to-claimant.ts'
import { withQuestion, type SupplierContext } from './question-link.ts'
import { answerPlace, type AnswerDraft, type EarlierAnswer, type QuestionRow } from './question-row.ts'

/** What a supplier types: kept until it hands it in. */
export interface SupplierAnswer {
  readonly isHit?: unknown
  readonly text?: unknown
  readonly awareAt?: unknown
  readonly contact?: unknown
}

/** The same, read. */
export interface ReadAnswer {
  readonly isHit: boolean
  readonly text: string
  readonly contact: string
  readonly awareAt: Instant | null
}

/** Keeps what a supplier typed so far, for the same link. @throws {Refusal} as where it is handed in. */
export async function saveAnswer(
  context: PublicContext,
  token: unknown,
  answer: SupplierAnswer,
): Promise<object> {
  const fields = new Fields(answer, context.now())
  const draft: AnswerDraft = {
    isHit: typeof answer.isHit === 'boolean' ? answer.isHit : null,
    text: fields.optionalText('text', { max: longText }) ?? '',
    contact: fields.optionalText('contact', { max: shortText }) ?? '',
    awareAt: fields.optionalInstant('awareAt'),
  }
  fields.refuse()
  return withQuestion(context, token, async (register, row) => {
    if (row.answeredAt !== null) throw invalid([{ path: 'token', code: 'linkUsed' }])
    const sealedDraft = await sealValue(register, answerPlace(row.id, 'sealed_draft'), JSON.stringify(draft))
    await updateSupplierQuestion(register, row.id, { sealedDraft })
    return {}
  })
}

/** Reads an answer as it is handed in. @throws {Refusal} invalid, with every problem. */
export function readAnswer(input: SupplierAnswer, now: Instant): ReadAnswer {
  const fields = new Fields(input, now)
  const isHit = fields.boolean('isHit')
  const read = {
    isHit,
    text: isHit
      ? fields.text('text', { max: longText })
      : (fields.optionalText('text', { max: longText }) ?? ''),
    contact: fields.text('contact', { max: shortText }),
    awareAt: fields.optionalInstant('awareAt', { notInFuture: true }),
  }
  fields.refuse()
  return read
}

/**
 * A supplier hands its answer in, once. That it is hit comes in as its report, from the moment it was there: in the dossier from
 * which it was asked while that is open, in a new one otherwise. That it is not is kept with the question; a supplier that said
 * no may say yes later.
 *
 * @returns when it was there, and a receipt that is told here and never again: by it the answer is claimed into an account later.
 * @throws {Refusal} invalid at `token` for a link that opens nothing: `linkUnknown`, `linkExpired`, `linkWithdrawn`, `linkUsed`.
 */
export async function handInAnswer(
  context: SupplierContext,
  token: unknown,
  input: SupplierAnswer,
): Promise<{ readonly answeredAt: Instant; readonly receipt: string }> {
  const now = context.now()
  const said = readAnswer(input, now)
  return withQuestion(context, token, async (register, row) => {
    const receipt = context.receipts.draw()
    await keepSupplierReceipt(register, row.id, context.receipts.hashOf(receipt))
    await takeAnswer(context, register, row, said, now)
    return { answeredAt: now, receipt }
  })
}

/** An answer, whichever way it came. @throws {Refusal} invalid at `token` `linkUsed` for a question that was answered. */
export async function takeAnswer(
  context: Pick<PublicContext, 'jobs'>,
  register: Register,
  row: QuestionRow,
  said: ReadAnswer,
  now: Instant,
): Promise<void> {
  const { isHit, text, contact, awareAt } = said
  if (row.answeredAt !== null && (row.isHit === true || !isHit))
    throw invalid([{ path: 'token', code: 'linkUsed' }])
  const landed = await landAnswer(context, register, row, said, now)
  await updateSupplierQuestion(register, row.id, {
    ...{ isHit, awareAt, answeredAt: now, sealedDraft: null, reportId: landed?.reportId ?? null },
    sealedAnswer: await sealValue(register, answerPlace(row.id, 'sealed_answer'), text),
    sealedContact: await sealValue(register, answerPlace(row.id, 'sealed_contact'), contact),
    ...(await earlierOf(register, row)),
  })
  await carryToClaimant(context, register, row)
  const summary = { questionId: row.id, supplierName: row.supplierName, isHit }
  const incidentId = landed?.incidentId ?? row.incidentId
  const verb = incidentId === null ? 'supplier.answered' : 'report.supplierAnswered'
  await appendJournal(register, { verb, at: now, incidentId, summary })
}

/** What it said first stays, with when it did. */
async function earlierOf(register: Register, { id, answeredAt, answer, contact }: QuestionRow) {
  if (answeredAt === null) return {}
  const earlier: EarlierAnswer = { answeredAt, answer: answer ?? '', contact: contact ?? '' }
  return {
    sealedEarlier: await sealValue(register, answerPlace(id, 'sealed_earlier'), JSON.stringify(earlier)),
  }
}

/** A supplier adds to what it handed in; it stands with its report, and what it said first stays. */
export async function addToAnswer(context: PublicContext, token: unknown, text: unknown): Promise<object> {
  const now = context.now()
  const fields = new Fields({ text }, now)
  const added = fields.text('text', { max: longText })
  fields.refuse()
  return withQuestion(context, token, async (register, row) => {
    if (row.reportId === null) throw invalid([{ path: 'text', code: 'isClosed' }])
    const id = uuidv7()
    await insertReportAddition(register, { id, reportId: row.reportId, text: added, addedAt: now })
    const incidentId = await tellOfAddition(context, register, row.reportId, now)
    await carryToClaimant(context, register, row)
    const summary = { questionId: row.id, supplierName: row.supplierName, additionId: id }
    await appendJournal(register, { verb: 'report.supplierAdded', at: now, incidentId, summary })
    return {}
  })
}
