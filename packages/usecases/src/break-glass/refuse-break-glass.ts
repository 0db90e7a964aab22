import {
  appendJournal,
  inRegister,
  insertGlassRefusal,
  lockBreakGlass,
  lockSealed,
  type BreakGlassRow,
} from '@lekboek/database'
import { parseIncidentNumber } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { readReason } from '../incident/read-reason.ts'
import { putMail } from '../mail/put-mail.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { requestById } from './ask-break-glass.ts'
import { refuseStale } from './confirm-break-glass.ts'
import { isThereFor } from './hidden-requests.ts'
import { refuseEnded, requireHolder, requireRequestId } from './key-holders.ts'

/**
 * Says no to what another key holder asked, and why: it stands beside the request, and whoever asked gets a letter. It binds
 * nobody else: one person does not keep shut what two others open. It is answered alike whether a dossier has that number or not.
 *
 * @throws {Refusal} forbidden for whoever is not appointed; invalid without a reason, and as where it would be confirmed; notFound
 * for a request that there is not, or is not there for who is left out.
 */
export async function refuseBreakGlass(
  context: Context,
  organisationId: string,
  requestId: string,
  input: { readonly reason: string },
): Promise<BreakGlassRow> {
  const opening = await openRegister(context, organisationId)
  refuseEnded(opening)
  const now = context.now()
  const holders = await requireHolder(context, opening)
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    requireRequestId(requestId)
    const request = await lockBreakGlass(register, requestId)
    if (!request || !(await isThereFor(register, request, opening.viewer.id))) throw notFound()
    refuseStale(request, opening.viewer.id, holders, now)
    const reason = readReason(input.reason, now)
    const place = parseIncidentNumber(request.number)
    // In the journal of the dossier that was asked for, as the request itself.
    const sealed = await register.throughSeals(async () =>
      place ? lockSealed(register, place.year, place.sequence) : null,
    )
    await insertGlassRefusal(register, { requestId, reason, refusedAt: now })
    await putMail(
      context.jobs,
      register,
      { kind: 'breakGlassRefused', aboutId: `${organisationId} ${request.askedById}` },
      now,
    )
    const answer = await requestById(register, requestId)
    const { askedBy } = request
    await appendJournal(register, {
      ...{ verb: 'breakGlass.refused', at: now, incidentId: sealed?.id ?? null },
      summary: { requestId, askedBy, reason },
    })
    return answer
  })
}
