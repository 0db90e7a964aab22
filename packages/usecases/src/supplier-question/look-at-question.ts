import { inRegister, selectOrganisation, systemActor, updateSupplierQuestion } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { PublicContext } from '../public-context.ts'
import { linkOf, takesAnswer } from './question-link.ts'
import { heldQuestion, type AnswerDraft, type QuestionRow } from './question-row.ts'

/** What the page of a supplier's link shows. */
export type QuestionView =
  | { readonly state: 'unknown' | 'expired' | 'takenBack' | 'over' }
  | {
      readonly state: 'open' | 'answered'
      readonly organisation: string
      readonly supplierName: string
      readonly service: string
      readonly text: string
      readonly dueAt: Instant
      readonly timeZone: string
      readonly language: string
      readonly draft: AnswerDraft | null
      readonly isHit: boolean | null
      /** When the answer was there. */
      readonly answeredAt: Instant | null
      /** Whether what was answered is added to. */
      readonly takesMore: boolean
    }

/** Shows a question to whoever holds its link, and keeps when it was first opened. */
export async function lookAtQuestion(context: PublicContext, token: unknown): Promise<QuestionView> {
  const now = context.now()
  const link = await linkOf(context, token)
  if (link === null) return { state: 'unknown' }
  if (instantOf(link.expiresAt) <= now) return { state: 'expired' }
  const organisation = await selectOrganisation(context.database, link.organisationId)
  if (!organisation) return { state: 'unknown' }
  const row = await inRegister(context.database, systemActor, link.organisationId, async (register) => {
    const held = await heldQuestion(register, link.id)
    if ((await takesAnswer(register, held, context.now)) === null) return null
    if (held.openedAt === null) await updateSupplierQuestion(register, link.id, { openedAt: now })
    return held
  })
  if (row === null) return { state: 'over' }
  if (row.takenBackAt !== null) return { state: 'takenBack' }
  return viewOf(row, organisation)
}

function viewOf(row: QuestionRow, organisation: { name: string; timeZone: string }): QuestionView {
  const { supplierName, service, text, language, draft, isHit } = row
  return {
    state: row.answeredAt === null ? 'open' : 'answered',
    ...{ organisation: organisation.name, supplierName, service, text, language, draft, isHit },
    ...{ dueAt: instantOf(row.dueAt), timeZone: organisation.timeZone },
    answeredAt: row.answeredAt === null ? null : instantOf(row.answeredAt),
    takesMore: row.reportId !== null,
  }
}
