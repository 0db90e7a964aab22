import {
  inRegister,
  readPlatform,
  selectOwnOrganisation,
  supplierLinkStatement,
  systemActor,
  type Actor,
  type OrganisationRow,
  type Register,
  type SupplierLinkRow,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import { takesIn, type TakingIn } from '../merger/takes-in.ts'
import type { Receipts } from '../outsider/receipts.ts'
import type { PublicContext } from '../public-context.ts'
import { invalid } from '../refusal.ts'
import { landsInAsking } from './land-answer.ts'
import { heldQuestion, type QuestionRow } from './question-row.ts'

/** What whoever holds a supplier's link works with. */
export interface SupplierContext extends PublicContext {
  readonly receipts: Receipts
}

/** Whoever holds the link: the supplier, as the register knows it. */
export const supplierActor = ({ id, supplierName }: Pick<QuestionRow, 'id' | 'supplierName'>): Actor => ({
  ...{ ...systemActor, id: `supplier-${id}`, name: supplierName, role: 'supplier' },
})

/**
 * How the register takes what is said by a question. One that passed to another organisation goes on with what is open and begins
 * nothing: a question that was asked from no dossier, or from one that is closed by now, is over with it.
 *
 * @returns null where nothing that is said by it is written any more.
 */
export async function takesAnswer(
  register: Register,
  row: QuestionRow,
  now: () => Instant,
): Promise<TakingIn | null> {
  const taking = await takesIn(register, now)
  if (!taking?.isInherited || row.reportId !== null) return taking
  return (await landsInAsking(register, row)) ? taking : null
}

/** The link of a token; null for one that was guessed, cut, or of another thing. */
export async function linkOf(
  { database, links }: PublicContext,
  token: unknown,
): Promise<SupplierLinkRow | null> {
  const id = links.idIn(token)
  const [link] =
    id === null
      ? []
      : await readPlatform<SupplierLinkRow & Record<string, unknown>>(database, supplierLinkStatement(id))
  if (!link) return null
  const isTrue = links.opens({ purpose: 'supplierQuestion', id: link.id, nonce: link.nonce }, String(token))
  return isTrue ? link : null
}

const ended = (organisation: OrganisationRow | null) =>
  invalid([{ path: 'token', code: 'organisationEnded', params: { name: organisation?.name ?? '' } }])

/**
 * Work on the question behind a link, held until it ends; in the register in which it was asked, whoever has that in hand by now.
 *
 * @throws {Refusal} invalid at `token` for a link that opens nothing: `linkUnknown`, `linkExpired`, `linkWithdrawn`, and
 * `organisationEnded` where nothing is written in the register any more.
 */
export async function withQuestion<Answer>(
  context: PublicContext,
  token: unknown,
  work: (register: Register, row: QuestionRow) => Promise<Answer>,
): Promise<Answer> {
  const link = await linkOf(context, token)
  if (link === null) throw invalid([{ path: 'token', code: 'linkUnknown' }])
  if (instantOf(link.expiresAt) <= context.now()) throw invalid([{ path: 'token', code: 'linkExpired' }])
  const { database } = context
  const shown = await inRegister(database, systemActor, link.organisationId, (register) =>
    heldQuestion(register, link.id),
  )
  return inRegister(database, supplierActor(shown), link.organisationId, async (register) => {
    const row = await heldQuestion(register, link.id)
    if (row.takenBackAt !== null) throw invalid([{ path: 'token', code: 'linkWithdrawn' }])
    if ((await takesAnswer(register, row, context.now)) === null)
      throw ended(await selectOwnOrganisation(register))
    return work(register, row)
  })
}
