import { isUuid, lockedQuestionStatement, openValue, type Register } from '@lekboek/database'
import { incidentNumber } from '@lekboek/domain'
import { notFound } from '../refusal.ts'

/** A question to a supplier; instants are the database's JSON form. */
interface QuestionFacts {
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
  readonly isHit: boolean | null
  readonly awareAt: string | null
  readonly answeredAt: string | null
  readonly takenBackAt: string | null
  readonly reportId: string | null
  /** The dossier from which it was asked. */
  readonly incidentId: string | null
  /** The organisation that claimed the answer, and whether the controller found it right. */
  readonly claimedById: string | null
  readonly claimedByName: string | null
  readonly claimedAt: string | null
  readonly isClaimRight: boolean | null
  /** Of its agreement; null for without undue delay. */
  readonly termHours: number | null
}

interface DossierNumber {
  readonly year: number
  readonly sequence: number
}

/** As it is stored: what the supplier wrote is sealed, in base64. */
export interface StoredQuestion extends QuestionFacts {
  readonly sealedDraft: string | null
  readonly sealedAnswer: string | null
  readonly sealedContact: string | null
  readonly sealedEarlier: string | null
  readonly askedFrom: DossierNumber | null
  readonly landedIn: DossierNumber | null
}

/** What a supplier typed so far. */
export interface AnswerDraft {
  readonly isHit: boolean | null
  readonly text: string
  readonly contact: string
  readonly awareAt: string | null
}

/** What a supplier said before it said yes. */
export interface EarlierAnswer {
  readonly answeredAt: string
  readonly answer: string
  readonly contact: string
}

/** The same, opened. */
export interface QuestionRow extends QuestionFacts {
  readonly draft: AnswerDraft | null
  readonly answer: string | null
  readonly contact: string | null
  readonly earlier: EarlierAnswer | null
  /** Numbers of the dossiers from which it was asked and in which the answer stands; null where there is none for who reads. */
  readonly askedFrom: string | null
  readonly landedIn: string | null
}

export type SealedColumn = 'sealed_draft' | 'sealed_answer' | 'sealed_contact' | 'sealed_earlier'

/** Where something of a supplier is sealed. */
export const answerPlace = (row: string, column: SealedColumn) => ({
  ...{ table: 'supplier_question', column, row },
})

/** One question of a register as it is stored, held until the transaction ends. @throws {Refusal} notFound. */
export async function storedQuestion(register: Register, id: string): Promise<StoredQuestion> {
  if (!isUuid(id)) throw notFound()
  const [found] = await register.query<{ row: StoredQuestion }>(
    lockedQuestionStatement(register.organisationId, id),
  )
  if (!found) throw notFound()
  return found.row
}

/** The same, opened. @throws {Refusal} notFound. */
export async function heldQuestion(register: Register, id: string): Promise<QuestionRow> {
  return openQuestion(register, await storedQuestion(register, id))
}

/** What a supplier wrote, opened under the key of the register. */
export async function openQuestion(register: Register, stored: StoredQuestion): Promise<QuestionRow> {
  const { sealedDraft, sealedAnswer, sealedContact, sealedEarlier, askedFrom, landedIn, ...facts } = stored
  const opened = async (column: SealedColumn, sealed: string | null) =>
    sealed === null ? null : openValue(register, answerPlace(facts.id, column), Buffer.from(sealed, 'base64'))
  const draft = await opened('sealed_draft', sealedDraft)
  const earlier = await opened('sealed_earlier', sealedEarlier)
  return {
    ...facts,
    draft: draft === null ? null : (JSON.parse(draft) as AnswerDraft),
    answer: await opened('sealed_answer', sealedAnswer),
    contact: await opened('sealed_contact', sealedContact),
    earlier: earlier === null ? null : (JSON.parse(earlier) as EarlierAnswer),
    ...{ askedFrom: numberOf(askedFrom), landedIn: numberOf(landedIn) },
  }
}

const numberOf = (dossier: DossierNumber | null) => dossier && incidentNumber(dossier.year, dossier.sequence)
