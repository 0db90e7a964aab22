import { addHours, parseIncidentNumber, type Instant } from '@lekboek/domain'
import {
  appendJournal,
  confirmBreakGlassRow,
  holdBreakGlassHours,
  inRegister,
  isKeyRefused,
  lockBreakGlass,
  lockSealed,
  updateGlass,
  withdrawBreakGlassRow,
  type BreakGlassRow,
  type KeyHolderRow,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { putMail } from '../mail/put-mail.ts'
import { invalid, notFound } from '../refusal.ts'
import { namesApart } from '../seal/name-persons.ts'
import { openRegister } from '../viewer/viewer.ts'
import { requestById } from './ask-break-glass.ts'
import { isThereFor } from './hidden-requests.ts'
import { tellKeyWatchers } from './tell-key-watchers.ts'
import { refuseEnded, requireHolder, requireRequestId } from './key-holders.ts'
import { confirmHours } from './waiting-in-need.ts'

/**
 * The second of two confirms, and both may read the sealed dossier until the hours are over that the organisation set in whose hands the
 * register is: read, and nothing else. It
 * stands in the dossier's journal, is shown to those named, and a letter tells them to look.
 *
 * @throws {Refusal} forbidden for whoever is not appointed; invalid for the one who asked, for a request that is older than
 * a day, withdrawn, opened already, to which they said no or whose asker is not appointed any more; notFound for a request
 * that there is not, or is not there for who is left out: nothing is kept of that. NotFound also for a sealed dossier that
 * there is not, or for which the one who asked is left out, which the journal keeps and a letter tells DPO and deciders: they may be guessing. The
 * request is over with it: a number that was mistyped is asked for anew.
 */
export async function confirmBreakGlass(
  context: Context,
  organisationId: string,
  requestId: string,
): Promise<BreakGlassRow> {
  const opening = await openRegister(context, organisationId)
  refuseEnded(opening)
  const now = context.now()
  const holders = await requireHolder(context, opening)
  const confirmed = await inRegister(context.database, opening.actor, organisationId, async (register) => {
    requireRequestId(requestId)
    const request = await lockBreakGlass(register, requestId)
    if (!request || !(await isThereFor(register, request, opening.viewer.id))) throw notFound()
    refuseStale(request, opening.viewer.id, holders, now)
    const houseId = opening.access.heir?.id ?? organisationId
    const openUntil = addHours(now, await holdBreakGlassHours(register, houseId))
    const place = parseIncidentNumber(request.number)
    const { incidentId, missedId } = await register.throughSeals(async () => {
      const sealed = place && (await lockSealed(register, place.year, place.sequence))
      if (!sealed) return { incidentId: null, missedId: null }
      // Who is left out learns nothing: to them it is a number that no sealed dossier has.
      const both = [request.askedById, opening.viewer.id]
      if (await isKeyRefused(register, sealed.id, both)) return { incidentId: null, missedId: sealed.id }
      const opened = Object.fromEntries(both.map((id) => [id, openUntil]))
      // Who is named keeps what they have; what was opened before ends later, if anything.
      const seenBy = Object.fromEntries(
        Object.entries({ ...sealed.seenBy, ...opened }).map(([id, until]) => [
          id,
          [until, sealed.seenBy[id] ?? ''].toSorted().at(-1) ?? until,
        ]),
      )
      await updateGlass(register, sealed.id, seenBy, openUntil)
      return { incidentId: sealed.id, missedId: null }
    })
    if (incidentId === null) {
      await withdrawBreakGlassRow(register, requestId, now)
      await tellKeyWatchers(context, register, 'breakGlassMissed', now)
      const { number, reason, askedBy } = request
      const summary = { requestId, askedBy, number, reason }
      // Those named see that somebody whom they left out tried; the time line shows it no more once the seal is lifted.
      await appendJournal(register, { verb: 'breakGlass.missed', at: now, incidentId: missedId, summary })
      return null
    }
    await confirmBreakGlassRow(register, requestId, { at: now, openUntil, incidentId })
    const openers = [request.askedById, opening.viewer.id]
    const { standing } = await namesApart(register, incidentId, now)
    for (const userId of standing)
      if (!openers.includes(userId))
        await putMail(
          context.jobs,
          register,
          { kind: 'dossierOpened', aboutId: `${organisationId} ${userId}` },
          now,
        )
    const answer = await requestById(register, requestId)
    const { reason, askedBy } = request
    await appendJournal(register, {
      ...{ verb: 'breakGlass.opened', at: now, incidentId },
      summary: { requestId, askedBy, reason, untilAt: openUntil },
    })
    return answer
  })
  // What was tried in vain is kept, and the refusal tells nothing of it.
  if (confirmed === null) throw notFound()
  return confirmed
}

/** @throws {Refusal} invalid for a request that this key holder can neither confirm nor say no to. */
export function refuseStale(
  request: BreakGlassRow,
  viewerId: string,
  holders: readonly KeyHolderRow[],
  now: Instant,
): void {
  const refuse = (code: Parameters<typeof invalid>[0][number]['code']) => {
    throw invalid([{ path: 'request', code }])
  }
  if (request.askedById === viewerId) refuse('samePerson')
  if (request.withdrawnAt !== null) refuse('linkWithdrawn')
  if (request.confirmedAt !== null) refuse('linkUsed')
  if (addHours(instantOf(request.askedAt), confirmHours) <= now) refuse('linkExpired')
  if (request.refusals.some(({ userId }) => userId === viewerId)) refuse('saidNo')
  if (!holders.some(({ userId }) => userId === request.askedById)) refuse('noKeyHolder')
}
