import { selectAnsweringProcessor, type Jobs, type Register } from '@lekboek/database'
import type { QuestionRow } from './question-row.ts'

/** Whoever claimed a question and was not judged wrong, or confirmed its agreement, or whose claim under it was found right, sees what became of it. */
export async function carryToClaimant(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  {
    id,
    agreementId,
    claimedById,
    isClaimRight,
  }: Pick<QuestionRow, 'id' | 'agreementId' | 'claimedById' | 'isClaimRight'>,
): Promise<void> {
  const claimantId = isClaimRight === false ? null : claimedById
  const processorId = claimantId ?? (await selectAnsweringProcessor(register, agreementId))
  if (processorId === null) return
  await jobs.enqueue('carry-claim', { controllerId: register.organisationId, processorId, questionId: id })
}
