import {
  appendJournal,
  carryClaimedQuestion,
  inRegister,
  insertClaimedQuestion,
  rejectClaimedQuestion,
  selectAdditions,
  selectOrganisation,
  selectAnsweringProcessor,
  systemActor,
  updateSupplierQuestion,
  type JobData,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { takesIn } from '../merger/takes-in.ts'
import { dossierOfQuestion } from '../supplier-question/dossier-of-question.ts'
import { heldQuestion, type QuestionRow } from '../supplier-question/question-row.ts'
import type { SystemContext } from '../system-context.ts'
import { sealWords } from './claimed-row.ts'
import { tellOfClaim } from './tell-of-claim.ts'

interface Carried {
  readonly question: QuestionRow
  readonly additions: readonly { readonly text: string; readonly at: string }[]
  readonly isAllowed: boolean
}

/**
 * Lets a question stand with the processor that claimed it as it does with its controller: its words, every instant, what was
 * added, what the controller says of the claim. Two transactions, because none spans two registers; called again, or twice at
 * once, it says the same. A question that was never claimed is brought to who confirmed its agreement, or whose claim under it was found right. To
 * whoever was judged wrong only that is brought, and nothing of what comes later. Each register is that in which it was asked or
 * claimed, whoever has it in hand by now.
 *
 * @throws where nobody keeps one of them any more: it is tried for a day, and then given up.
 */
export async function carryClaim(context: SystemContext, job: JobData['carry-claim']): Promise<void> {
  const { database, now } = context
  const claimant = await selectOrganisation(database, job.processorId)
  const at = now()
  const carried = await inRegister(database, systemActor, job.controllerId, async (register) => {
    if ((await takesIn(register, now)) === null)
      throw new Error('a claim of a controller that takes part no more')
    const isClaimed = await hasClaimed(register, job)
    if (isClaimed) await markClaimed(context, register, job, claimant?.name ?? '', at)
    const question = await heldQuestion(register, job.questionId)
    const additions = question.reportId === null ? [] : await selectAdditions(register, question.reportId)
    const right = isClaimed ? job.processorId : await selectAnsweringProcessor(register, question.agreementId)
    return { question, additions, isAllowed: right === job.processorId }
  })
  const controller = await selectOrganisation(database, job.controllerId)
  await inRegister(database, systemActor, job.processorId, async (register) => {
    if ((await takesIn(register, now)) === null) throw new Error('a claimant that takes part no more')
    // What it claimed is its no longer: only a judgement does that.
    if (!carried.isAllowed) await reject(register, job, at)
    else await arrive(register, job, carried, { controllerName: controller?.name ?? '', at })
  })
}

/** The link says by whom it is claimed: that is written before this job is there. */
async function hasClaimed(register: Register, job: JobData['carry-claim']): Promise<boolean> {
  const rows = await register.query({
    name: 'supplier-link.is-claimed',
    text: 'SELECT 1 AS one FROM supplier_link WHERE id = $2 AND organisation_id = $1 AND claimed_by_id = $3',
    values: [register.organisationId, job.questionId, job.processorId],
  })
  return rows.length > 0
}

async function markClaimed(
  { jobs }: SystemContext,
  register: Register,
  { questionId, processorId }: JobData['carry-claim'],
  claimedByName: string,
  at: Instant,
): Promise<void> {
  const question = await heldQuestion(register, questionId)
  const { claimedById, isClaimRight } = question
  if (claimedById === processorId || (claimedById !== null && isClaimRight !== false)) return
  await updateSupplierQuestion(register, questionId, {
    ...{ claimedById: processorId, claimedByName, claimedAt: at, claimJudgedAt: null, isClaimRight: null },
  })
  const dossier = await dossierOfQuestion(register, question)
  await tellOfClaim({ jobs }, register, dossier, at)
  const summary = { questionId, supplierName: question.supplierName, claimedByName }
  const verb = dossier === null ? 'supplier.claimed' : 'incident.supplierClaimed'
  await appendJournal(register, { verb, at, incidentId: dossier?.id ?? null, summary })
}

async function arrive(
  register: Register,
  { controllerId, questionId }: JobData['carry-claim'],
  { question, additions }: Carried,
  { controllerName, at }: { readonly controllerName: string; readonly at: Instant },
): Promise<void> {
  const isNew = await insertClaimedQuestion(register, {
    ...{ id: questionId, controllerId, controllerName, claimedAt: null, claimedByName: null },
  })
  const { text, answer, contact, earlier, isClaimRight } = question
  const sealedWords = await sealWords(register, questionId, { text, answer, contact, earlier, additions })
  const isRight = question.claimedById === register.organisationId ? isClaimRight : null
  const isCarried = await carryClaimedQuestion(register, questionId, {
    ...question,
    ...{ isRight, sealedWords, carriedAt: at },
  })
  if (!isCarried) return
  const summary = { questionId, controllerId, controllerName }
  const verb = isNew ? 'supplier.questionCame' : 'supplier.questionCarried'
  await appendJournal(register, { verb, at, incidentId: null, summary })
}

async function reject(
  register: Register,
  { controllerId, questionId }: JobData['carry-claim'],
  at: Instant,
): Promise<void> {
  const rejected = await rejectClaimedQuestion(register, questionId, at)
  if (rejected === null) return
  const summary = { questionId, controllerId, controllerName: rejected.controllerName }
  await appendJournal(register, { verb: 'supplier.questionCarried', at, incidentId: null, summary })
}
