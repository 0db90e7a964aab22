import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  insertProcessorAnswer,
  selectAnswerArrival,
  uuidv7,
  type CarriedAnswer,
  type Jobs,
  type Register,
} from '@lekboek/database'
import { takesIn } from '../merger/takes-in.ts'
import { tellOfNews } from '../received-report/tell-of-version.ts'

/**
 * Takes an answer into the register in which it was asked, whoever has that in hand by now, and lets those know who take up what
 * comes in, as far as the dossier is there for them. Called again it does nothing.
 *
 * @returns when it became available here, of the first time it arrived.
 */
export async function receiveAnswer(
  register: Register,
  jobs: Jobs,
  { id: answerId, questionId, text, sentAt }: CarriedAnswer & { readonly sentAt: Instant },
  now: () => Instant,
): Promise<Instant> {
  const taking = await takesIn(register, now)
  if (!taking) throw new Error('an answer for a controller that takes part no more')
  const { at } = taking
  const answer = { id: uuidv7(), questionId, answerId, text, sentAt, arrivedAt: at }
  const asked = await insertProcessorAnswer(register, answer)
  if (!asked) return (await selectAnswerArrival(register, answerId)) ?? at
  const { reportId, incidentId } = asked
  await tellOfNews({ jobs }, register, { incidentId, letter: 'questionAnswered' }, at)
  const summary = { reportId, questionId }
  await appendJournal(register, { verb: 'report.questionAnswered', at, incidentId, summary })
  return at
}
