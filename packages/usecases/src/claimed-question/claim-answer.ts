import {
  appendJournal,
  claimSupplierLink,
  inRegister,
  insertClaimedQuestion,
  readPlatform,
  receiptLinkStatement,
  selectOrganisation,
  systemActor,
  type SupplierLinkRow,
} from '@lekboek/database'
import { readReceiptCode } from '@lekboek/domain/report'
import { instantOf } from '../input/instant-of.ts'
import { takesIn } from '../merger/takes-in.ts'
import { invalid } from '../refusal.ts'
import { linkOf, type SupplierContext } from '../supplier-question/question-link.ts'
import { heldQuestion } from '../supplier-question/question-row.ts'
import { holdAsProcessor, openAsProcessor } from './claimed-row.ts'

/**
 * A processor claims what it answered before it had an account: by the code of its letter, or by the receipt. It stands in its own
 * register from then on; its words are brought by a job, because no transaction spans two registers. Its controller sees who
 * claimed it.
 *
 * @param typed the code of a letter, its whole address, or the receipt.
 * @throws {Refusal} forbidden for who neither hands in breaches nor administers, and where it is no processor; invalid at `code`:
 * `linkUnknown`, `linkExpired`, `linkWithdrawn`, `notAnswered`, `linkUsed` for what was claimed, and `organisationEnded` where nothing is
 * written in the controller's register any more.
 */
export async function claimAnswer(
  context: SupplierContext,
  organisationId: string,
  typed: unknown,
): Promise<{ readonly id: string }> {
  const opening = await openAsProcessor(context, organisationId)
  const { actor, viewer } = opening
  const now = context.now()
  const link = await claimedLink(context, typed)
  if (link === null || link.organisationId === organisationId) throw refused('linkUnknown')
  if (instantOf(link.expiresAt) <= now) throw refused('linkExpired')
  if (link.claimedById !== null) throw refused('linkUsed')
  const controller = await selectOrganisation(context.database, link.organisationId)
  const question = await inRegister(context.database, systemActor, link.organisationId, async (register) => {
    // Nobody of the heir judges what is claimed of a register that passed into it.
    const taking = await takesIn(register, context.now)
    if (taking === null || taking.isInherited)
      throw invalid([{ path: 'code', code: 'organisationEnded', params: { name: controller?.name ?? '' } }])
    return heldQuestion(register, link.id)
  })
  if (question.takenBackAt !== null) throw refused('linkWithdrawn')
  if (question.answeredAt === null) throw refused('notAnswered')
  const [controllerId, questionId] = [link.organisationId, link.id]
  await inRegister(context.database, actor, organisationId, async (register) => {
    await holdAsProcessor(register, opening, context.now)
    // The row decides this race, not the look before.
    if (!(await claimSupplierLink(register, questionId))) throw refused('linkUsed')
    const controllerName = controller?.name ?? ''
    const isNew = await insertClaimedQuestion(register, {
      ...{ id: questionId, controllerId, controllerName, claimedAt: now, claimedByName: viewer.name },
    })
    // Whoever was judged wrong still has the code, and claims by it once.
    if (!isNew) throw refused('linkUsed')
    await context.jobs.enqueue('carry-claim', { controllerId, processorId: organisationId, questionId })
    const summary = { questionId, controllerId, controllerName }
    await appendJournal(register, { verb: 'supplier.claimedOwn', at: now, incidentId: null, summary })
  })
  return { id: questionId }
}

const refused = (code: 'linkUnknown' | 'linkExpired' | 'linkUsed' | 'linkWithdrawn' | 'notAnswered') =>
  invalid([{ path: 'code', code }])

/** What is no code at all is looked up like one that is: how long an answer takes tells nothing. */
async function claimedLink(context: SupplierContext, typed: unknown): Promise<SupplierLinkRow | null> {
  const text = typeof typed === 'string' ? typed.trim() : ''
  const byToken = await linkOf(context, text.split('#').at(-1) ?? '')
  if (byToken) return byToken
  const code = readReceiptCode(text)
  const hash = context.receipts.hashOf(code ?? text.slice(0, 100))
  const [found] = await readPlatform<SupplierLinkRow & Record<string, unknown>>(
    context.database,
    receiptLinkStatement(hash),
  )
  return code === null ? null : (found ?? null)
}
