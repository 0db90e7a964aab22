import { isUuid, lockedQuestionStatement, type Register } from '@lekboek/database'
import type { RowColumn } from '../input/row.ts'
import { notFound } from '../refusal.ts'

/** A question to a supplier, with what it answered; instants are the database's JSON form. */
export interface QuestionRow {
  readonly id: string
  readonly agreementId: string
  readonly supplierName: string
  readonly service: string
  readonly email: string
  readonly language: string
  readonly text: string
  readonly askedAt: string
  readonly dueAt: string
  readonly sentCount: number
  readonly openedAt: string | null
  readonly draft: unknown
  readonly isHit: boolean | null
  readonly answer: string | null
  readonly contact: string | null
  readonly awareAt: string | null
  readonly answeredAt: string | null
  readonly takenBackAt: string | null
  readonly reportId: string | null
}

/** One question of a register, held until the transaction ends. @throws {Refusal} notFound. */
export async function heldQuestion(register: Register, id: string): Promise<QuestionRow> {
  if (!isUuid(id)) throw notFound()
  const [found] = await register.query<RowColumn>(lockedQuestionStatement(register.organisationId, id))
  if (!found) throw notFound()
  return found.row as unknown as QuestionRow
}
