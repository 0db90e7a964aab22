import { appendJournal, failClaimedQuestion, type ClaimFailure, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

/** Keeps once that something could not be brought: whoever reads it there must reach the controller in another way. */
export async function keepFailure(
  register: Register,
  questionId: string,
  reason: ClaimFailure,
  at: Instant,
): Promise<void> {
  const failed = await failClaimedQuestion(register, questionId, { at, reason })
  if (failed === null) return
  const summary = { questionId, ...failed, reason }
  await appendJournal(register, { verb: 'supplier.notCarried', at, incidentId: null, summary })
}
