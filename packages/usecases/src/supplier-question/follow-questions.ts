import { randomUUID } from 'node:crypto'
import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  readRegister,
  renewSupplierLink,
  supplierQuestionsStatement,
  updateSupplierQuestion,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'
import { linkEnd, sendLetters } from './ask-suppliers.ts'
import { heldQuestion, type QuestionRow } from './question-row.ts'

const mostListed = 500
/** Whoever is asked again has three days, or what is left. */
const againMs = 3 * 86_400_000

/** Who was asked, who opened it, who answered what, the newest first. */
export async function listSupplierQuestions(
  context: Context,
  organisationId: string,
): Promise<QuestionRow[]> {
  const opening = await openRegister(context, organisationId)
  if (!mayInRegister(opening.ability, 'change', 'Agreement')) throw forbidden()
  const rows = await readRegister<RowColumn>(
    context.database,
    organisationId,
    supplierQuestionsStatement(organisationId, mostListed),
    eyesOf(opening, context.now()),
  )
  return rows.map(({ row }) => row as unknown as QuestionRow)
}

/**
 * Asks a supplier again, by a new link; the earlier one opens nothing any more, and what was saved through it is still there.
 *
 * @throws {Refusal} invalid at `question` `isClosed` for one that was answered or taken back.
 */
export function askSupplierAgain(
  context: Context,
  organisationId: string,
  questionId: string,
): Promise<QuestionRow> {
  return follow(context, organisationId, questionId, 'supplier.askedAgain', async (register, row, now) => {
    const left = instantOf(row.dueAt)
    const later = new Date(Date.parse(now) + againMs).toISOString()
    const dueAt = left > later ? left : later
    await renewSupplierLink(register, row.id, { nonce: randomUUID(), expiresAt: linkEnd(dueAt) })
    await updateSupplierQuestion(register, row.id, { sentCount: row.sentCount + 1, dueAt })
    await sendLetters(context, register, [row.id], now)
  })
}

/** Takes a question back: its link opens nothing any more. What was answered stays. */
export function takeBackQuestion(
  context: Context,
  organisationId: string,
  questionId: string,
): Promise<QuestionRow> {
  return follow(context, organisationId, questionId, 'supplier.takenBack', (register, row, now) =>
    updateSupplierQuestion(register, row.id, { takenBackAt: now }),
  )
}

async function follow(
  context: Context,
  organisationId: string,
  questionId: string,
  verb: string,
  work: (register: Register, row: QuestionRow, now: Instant) => Promise<void>,
): Promise<QuestionRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const row = await heldQuestion(register, questionId)
    if (row.answeredAt !== null || row.takenBackAt !== null)
      throw invalid([{ path: 'question', code: 'isClosed' }])
    await work(register, row, now)
    const after = await heldQuestion(register, questionId)
    const summary = { questionId, supplierName: row.supplierName }
    await appendJournal(register, { verb, at: now, incidentId: null, summary })
    return after
  })
}
