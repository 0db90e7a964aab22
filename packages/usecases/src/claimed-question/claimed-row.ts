import {
  holdOwnOrganisation,
  isUuid,
  lockedClaimedStatement,
  openValue,
  sealValue,
  type ClaimedQuestionRow,
  type Register,
} from '@lekboek/database'
import { mayInRegister } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { refuseOver } from '../incident/change-incident.ts'
import { forbidden, notFound } from '../refusal.ts'
import type { EarlierAnswer } from '../supplier-question/question-row.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'

/** Words of a question as they were sent. */
export interface ClaimedWords {
  readonly text: string
  readonly answer: string | null
  readonly contact: string | null
  readonly additions: readonly { readonly text: string; readonly at: string }[]
  /** What it said before it said yes; absent in what was brought before this came along. */
  readonly earlier?: EarlierAnswer | null
}

/** A claimed question with its words; null while they are on their way. */
export interface ClaimedQuestion extends Omit<ClaimedQuestionRow, 'sealedWords' | 'controllerId'> {
  readonly words: ClaimedWords | null
}

const place = (row: string) => ({ table: 'claimed_question', column: 'sealed_words', row })

export const sealWords = (register: Register, id: string, words: ClaimedWords) =>
  sealValue(register, place(id), JSON.stringify(words))

export async function openClaimed(register: Register, row: ClaimedQuestionRow): Promise<ClaimedQuestion> {
  const { sealedWords, controllerId: _, ...facts } = row
  if (sealedWords === null) return { ...facts, words: null }
  const opened = await openValue(register, place(row.id), Buffer.from(sealedWords, 'base64'))
  return { ...facts, words: JSON.parse(opened) as ClaimedWords }
}

/** One of a register, held until the transaction ends. @throws {Refusal} notFound. */
export async function heldClaimed(register: Register, id: string): Promise<ClaimedQuestionRow> {
  if (!isUuid(id)) throw notFound()
  const [found] = await register.query<{ row: ClaimedQuestionRow }>(
    lockedClaimedStatement(register.organisationId, id),
  )
  if (!found) throw notFound()
  return found.row
}

/** Whoever waited while the processor passed into another, or its service ended, comes too late. @throws {Refusal} notFound, forbidden. */
export async function holdAsProcessor(
  register: Register,
  opening: Opening,
  now: () => Instant,
): Promise<void> {
  const own = await holdOwnOrganisation(register)
  if (own) refuseOver(own, opening, now())
}

/** A processor's register, for whoever hands in breaches there or administers it. @throws {Refusal} forbidden. */
export async function openAsProcessor(context: Context, organisationId: string): Promise<Opening> {
  const opening = await openRegister(context, organisationId)
  const { ability, access } = opening
  const mayAnswer =
    mayInRegister(ability, 'change', 'Breach') || mayInRegister(ability, 'change', 'Agreement')
  if (!mayAnswer || !access.organisationKinds.includes('processor')) throw forbidden()
  return opening
}
