import { randomUUID } from 'node:crypto'
import { incidentScope, mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  renewSupplierLink,
  supplierQuestionsStatement,
  updateSupplierQuestion,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { carryToClaimant } from './carry-to-claimant.ts'
import { withLetters } from './count-letters.ts'
import { dossierOfQuestion } from './dossier-of-question.ts'
import { linkEnd, sendLetters } from './ask-suppliers.ts'
import { heldQuestion, openQuestion, type QuestionRow, type StoredQuestion } from './question-row.ts'

const mostListed = 500
/** Whoever is asked again has three days, or what is left. */
const againMs = 3 * 86_400_000

/**
 * Who was asked, who opened it, who answered what, the newest first; what was asked from a dossier for whoever reads dossiers, and
 * only of those that are there for them; the same of what was answered into one. To others an answer is told of, and not what it says.
 */
export async function listSupplierQuestions(
  context: Context,
  organisationId: string,
): Promise<QuestionRow[]> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const withDossiers = readsDossiers(ability)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const found = await register.query<{ row: StoredQuestion }>(
      supplierQuestionsStatement(organisationId, mostListed, withDossiers),
    )
    const rows: QuestionRow[] = []
    for (const { row } of found) rows.push(asRead(ability, await openQuestion(register, row)))
    return rows
  })
}

/** What stands in a dossier is for those who read dossiers. */
const unread = {
  ...{ isHit: null, answer: null, contact: null, awareAt: null, earlier: null, reportId: null },
  ...{ draft: null, landedIn: null },
} as const

const readsDossiers = (ability: Opening['ability']) => incidentScope(ability) === 'all'

const asRead = (ability: Opening['ability'], row: QuestionRow): QuestionRow =>
  readsDossiers(ability) ? row : { ...row, ...unread }

/** A question after something was done with it, as far as whoever did it may read it. */
export async function shownQuestion(
  register: Register,
  ability: Opening['ability'],
  questionId: string,
): Promise<QuestionRow> {
  return asRead(ability, await heldQuestion(register, questionId))
}

/**
 * Asks a supplier again, by a new link; the earlier one opens nothing any more, and what was saved through it is still there.
 *
 * @throws {Refusal} invalid at `question` `isClosed` for one that was answered or taken back, `lettersMany` where its address was
 * written to too often that day.
 */
export async function askSupplierAgain(
  context: Context,
  organisationId: string,
  questionId: string,
): Promise<QuestionRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const { email, dossier } = await inRegister(context.database, actor, organisationId, async (register) => {
    const row = await visibleQuestion(register, ability, questionId)
    return { email: row.email, dossier: await dossierOfQuestion(register, row) }
  })
  return withLetters(context, { organisationId, emails: [email], dossier, path: 'question' }, () =>
    follow(context, organisationId, questionId, askedAgain, (register, row, now) =>
      askAgain(context, register, row, now),
    ),
  )
}

async function askAgain(context: Context, register: Register, row: QuestionRow, now: Instant): Promise<void> {
  if (row.answeredAt !== null) throw invalid([{ path: 'question', code: 'isClosed' }])
  const left = instantOf(row.dueAt)
  const later = new Date(Date.parse(now) + againMs).toISOString()
  const dueAt = left > later ? left : later
  await renewSupplierLink(register, row.id, { nonce: randomUUID(), expiresAt: linkEnd(dueAt) })
  await updateSupplierQuestion(register, row.id, { sentCount: row.sentCount + 1, dueAt })
  await sendLetters(context, register, [row.id], now)
}

/** Takes a question back, also once it was answered: its link opens nothing any more. What was answered stays. */
export function takeBackQuestion(
  context: Context,
  organisationId: string,
  questionId: string,
): Promise<QuestionRow> {
  return follow(context, organisationId, questionId, takenBack, (register, row, now) =>
    updateSupplierQuestion(register, row.id, { takenBackAt: now }),
  )
}

/** A question of a register, held; one of a dossier that is not there for whoever asks is not there either. */
export async function visibleQuestion(
  register: Register,
  ability: Opening['ability'],
  questionId: string,
): Promise<QuestionRow> {
  const row = await heldQuestion(register, questionId)
  const readsAll = readsDossiers(ability)
  const isHidden =
    (row.incidentId !== null && (!readsAll || row.askedFrom === null)) ||
    (row.reportId !== null && readsAll && row.landedIn === null)
  if (isHidden) throw notFound()
  return row
}

const askedAgain = { own: 'supplier.askedAgain', ofDossier: 'incident.supplierAskedAgain' }
const takenBack = { own: 'supplier.takenBack', ofDossier: 'incident.supplierTakenBack' }

async function follow(
  context: Context,
  organisationId: string,
  questionId: string,
  verbs: { readonly own: string; readonly ofDossier: string },
  work: (register: Register, row: QuestionRow, now: Instant) => Promise<void>,
): Promise<QuestionRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const row = await visibleQuestion(register, ability, questionId)
    const dossier = await dossierOfQuestion(register, row)
    if (row.takenBackAt !== null) throw invalid([{ path: 'question', code: 'isClosed' }])
    await work(register, row, now)
    await carryToClaimant(context, register, row)
    const after = await shownQuestion(register, ability, questionId)
    const summary = { questionId, supplierName: row.supplierName }
    await appendJournal(register, {
      verb: dossier === null ? verbs.own : verbs.ofDossier,
      at: now,
      incidentId: dossier?.id ?? null,
      summary,
    })
    return after
  })
}
