import { mayInRegister } from '@lekboek/access'
import {
  agreementStatement,
  appendJournal,
  inRegister,
  isAgreed,
  linkStoredAgreement,
  lockAgreement,
  lockAgreementsOf,
  objectorsStatement,
  releaseSupplierLink,
  selectOpenQuestions,
  updateSupplierQuestion,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { tellOfAgreement } from '../agreement/tell-of-agreement.ts'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden, invalid } from '../refusal.ts'
import { dossierOfQuestion } from '../supplier-question/dossier-of-question.ts'
import { shownQuestion, visibleQuestion } from '../supplier-question/follow-questions.ts'
import type { QuestionRow } from '../supplier-question/question-row.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * A controller says whether the organisation that claimed an answer is the supplier of its agreement. If so the agreement leads to
 * it, confirmed by its claim, and further questions are brought to its register; if not, what it claimed stays with it as it was,
 * because it had the receipt, nothing more is brought to it, and the answer can be claimed anew by another.
 *
 * @throws {Refusal} forbidden; notFound; invalid at `question` `isClosed` where nobody claimed it, or that was said already; at
 * `isRight` where the agreement ended (`isClosed`), leads to somebody else or is agreed already (`repeated`), or where that one
 * said that it does not work for this controller (`processorObjected`), and where it hangs on a sealed dossier (`tellsOfSealed`): who is kept
 * out of that sees the agreements, and hears of their changes.
 */
export async function judgeClaim(
  context: Context,
  organisationId: string,
  questionId: string,
  isRight: boolean,
): Promise<QuestionRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const question = await visibleQuestion(register, ability, questionId)
    const { claimedById, claimedByName, agreementId } = question
    if (claimedById === null || question.isClaimRight !== null)
      throw invalid([{ path: 'question', code: 'isClosed' }])
    const dossier = await dossierOfQuestion(register, question)
    if (isRight && dossier?.isSealed) throw invalid([{ path: 'isRight', code: 'tellsOfSealed' }])
    if (isRight) await linkAgreement(register, agreementId, claimedById, now)
    await updateSupplierQuestion(register, questionId, { claimJudgedAt: now, isClaimRight: isRight })
    if (!isRight) await releaseSupplierLink(register, questionId, claimedById)
    const ids = isRight ? await selectOpenQuestions(register, agreementId) : []
    for (const id of new Set([questionId, ...ids])) {
      const job = { controllerId: organisationId, processorId: claimedById, questionId: id }
      await context.jobs.enqueue('carry-claim', job)
    }
    const parties = { controllerId: organisationId, processorId: claimedById, actorId: actor.id }
    const news = isRight ? 'claimConfirmed' : 'claimRefused'
    await tellOfAgreement({ platform: register, jobs: context.jobs }, news, parties, now)
    const after = await shownQuestion(register, ability, questionId)
    const summary = { questionId, agreementId, claimedByName, isRight }
    const verb = dossier === null ? 'supplier.claimJudged' : 'incident.supplierClaimJudged'
    await appendJournal(register, { verb, at: now, incidentId: dossier?.id ?? null, summary })
    return after
  })
}

async function linkAgreement(
  register: Register,
  agreementId: string,
  processorId: string,
  at: Instant,
): Promise<void> {
  await lockAgreementsOf(register)
  await lockAgreement(register, agreementId)
  const [found] = await register.query<RowColumn>(agreementStatement(register.organisationId, agreementId))
  const refuse = (code: 'isClosed' | 'repeated' | 'processorObjected') => invalid([{ path: 'isRight', code }])
  const agreement = found?.row
  if (!agreement) throw refuse('isClosed')
  const { until, processorId: other } = agreement
  if (typeof until === 'string' && instantOf(until) <= at) throw refuse('isClosed')
  if (other === processorId) return
  if (other !== null) throw refuse('repeated')
  const objectors = await register.query<{ id: string }>(objectorsStatement(register.organisationId))
  if (objectors.some(({ id }) => id === processorId)) throw refuse('processorObjected')
  const named = { processorId, processorName: null, processorKbo: null }
  const after = { ...named, controllerId: register.organisationId, service: String(agreement['service']) }
  if (await isAgreed(register, after, { at, besideId: agreementId })) throw refuse('repeated')
  await linkStoredAgreement(register, agreementId, { processorId, at })
}
