import {
  appendJournal,
  inRegister,
  lockBreakGlass,
  lockSealed,
  withdrawBreakGlassRow,
  type BreakGlassRow,
} from '@lekboek/database'
import { parseIncidentNumber } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { requestById } from './ask-break-glass.ts'
import { isThereFor } from './hidden-requests.ts'
import { refuseEnded, requireHolder, requireRequestId } from './key-holders.ts'

/** Takes back one's own request before anybody confirmed it. */
export async function withdrawBreakGlass(
  context: Context,
  organisationId: string,
  requestId: string,
): Promise<BreakGlassRow> {
  const opening = await openRegister(context, organisationId)
  refuseEnded(opening)
  const now = context.now()
  await requireHolder(context, opening)
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    requireRequestId(requestId)
    const request = await lockBreakGlass(register, requestId)
    if (!request || !(await isThereFor(register, request, opening.viewer.id))) throw notFound()
    if (request.askedById !== opening.viewer.id) throw invalid([{ path: 'request', code: 'notAsker' }])
    if (request.confirmedAt !== null) throw invalid([{ path: 'request', code: 'linkUsed' }])
    if (request.withdrawnAt !== null) return request
    const place = parseIncidentNumber(request.number)
    // In the journal of the dossier that was asked for, as the request itself.
    const sealed = await register.throughSeals(async () =>
      place ? lockSealed(register, place.year, place.sequence) : null,
    )
    await withdrawBreakGlassRow(register, requestId, now)
    const answer = await requestById(register, requestId)
    const summary = { requestId }
    const incidentId = sealed?.id ?? null
    await appendJournal(register, { verb: 'breakGlass.withdrawn', at: now, incidentId, summary })
    return answer
  })
}
