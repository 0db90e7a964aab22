import {
  appendJournal,
  followedReportStatement,
  inRegister,
  markMessagesRead,
  readRegister,
  selectOrganisation,
  type FollowedReport,
} from '@lekboek/database'
import { outsiderStatus, readReceiptCode, type OutsiderStatus } from '@lekboek/domain/report'
import { outsiderActor } from './outsider-actor.ts'
import type { OutsiderContext } from './outsider-context.ts'

/** A report as whoever holds its receipt reads it. */
export interface OutsiderView {
  readonly id: string
  readonly status: OutsiderStatus
  readonly toldAt: string
  readonly text: string
  readonly messages: FollowedReport['outsider']['messages']
  /** Where it was passed on to, and goes on with the same receipt. */
  readonly forwardedTo: { readonly name: string; readonly slug: string } | null
}

/**
 * Finds a report by what somebody typed as its receipt; null where it opens nothing. What is no receipt at all is looked up
 * like one that is: how long an answer takes tells nothing. What was read is marked, so that the organisation sees that it
 * arrived.
 */
export async function followReport(
  context: OutsiderContext,
  organisationId: string,
  typed: string,
): Promise<OutsiderView | null> {
  const found = await findByReceipt(context, organisationId, typed)
  if (!found) return null
  await markRead(context, organisationId, found)
  const { id, status, text, outsider } = found
  const { toldAt, messages } = outsider
  return {
    ...{ id, text, status: outsiderStatus(status, messages), toldAt, messages },
    forwardedTo: await placeOf(context, found),
  }
}

/** The row of a receipt, as eyes see it that no seal names: it reads as it did before. */
export async function findByReceipt(
  { database, receipts }: OutsiderContext,
  organisationId: string,
  typed: string,
): Promise<FollowedReport | null> {
  const code = readReceiptCode(typed)
  const hash = receipts.hashOf(code ?? typed.slice(0, 100))
  const statement = followedReportStatement(organisationId, hash)
  const [row] = await readRegister<{ row: FollowedReport }>(database, organisationId, statement)
  return code === null ? null : (row?.row ?? null)
}

async function markRead(
  { database, now }: OutsiderContext,
  organisationId: string,
  { id, incidentId, outsider }: FollowedReport,
): Promise<void> {
  if (!outsider.messages.some(({ authorName, readAt }) => authorName !== null && readAt === null)) return
  const at = now()
  await inRegister(database, outsiderActor, organisationId, async (register) => {
    const count = await markMessagesRead(register, id, 'organisation', at)
    if (count === 0) return
    const summary = { reportId: id, count }
    await appendJournal(register, { verb: 'report.outsiderRead', at, incidentId, summary })
  })
}

async function placeOf(
  { database }: OutsiderContext,
  { outsider: { forwardedToId } }: FollowedReport,
): Promise<OutsiderView['forwardedTo']> {
  if (forwardedToId === null) return null
  const organisation = await selectOrganisation(database, forwardedToId)
  return organisation && { name: organisation.name, slug: organisation.slug }
}
