import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  isUuid,
  lockIdentity,
  lockMerger,
  markMerger,
  mergerStatement,
  onPlatform,
  readPlatform,
  refuseStoredMerger,
  selectParties,
  setSuccessor,
  systemActor,
  type LockedMerger,
  type MergerRow,
  type Platform,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { tellRefused } from '../confirmation/tell-refused.ts'
import { readReason } from '../incident/read-reason.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import { openRegister } from '../viewer/viewer.ts'
import { agreeIn } from './agree-in.ts'
import { alignHoldings } from './holdings.ts'
import { planFor } from './read-merger.ts'
import { mergerOf, type Merger } from './list-mergers.ts'

/**
 * An administrator of the old organisation agrees that it passes into another: whoever lets others into a register says so.
 *
 * @throws {Refusal} notFound for a merger that is not this organisation's own end; invalid `tooLate` once its day has come.
 */
export async function agreeToMerger(
  context: Context,
  organisationId: string,
  mergerId: string,
): Promise<Merger> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  const seen = await seenMerger(context, mergerId)
  if (seen?.predecessorId !== organisationId) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const merger = await lockedMerger(register, seen)
    if (merger.agreedAt === null) {
      const takesEffectAt = refuseLate(merger, now)
      // What was planned may no longer be possible: the successor passed on or ended meanwhile.
      await refuseGone(register, merger, takesEffectAt, now)
      const { id, predecessorId, successorId } = merger
      const agreed = { id, predecessorId, successorId, takesEffectAt }
      await agreeIn({ platform: register, jobs: context.jobs }, agreed, { at: now, by: viewer.id })
      const summary = { mergerId, successorId, successorName: seen.successorName, takesEffectAt }
      await appendJournal(register, { verb: 'merger.agreed', at: now, incidentId: null, summary })
    }
    return mergerIn(register, mergerId, now)
  })
}

/**
 * An administrator of the old organisation does not agree, and says why: the plan ends, and the umbrella that made it hears
 * of it.
 *
 * @throws {Refusal} notFound for a merger that is not this organisation's own end, and for one that was agreed to: that one is
 * taken back; invalid at `reason`, and at `merger` `tooLate` once its day has come or it was taken back.
 */
export async function refuseMerger(
  context: Context,
  organisationId: string,
  mergerId: string,
  input: { readonly reason: string },
): Promise<Merger> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  const seen = await seenMerger(context, mergerId)
  if (seen?.predecessorId !== organisationId) throw notFound()
  const now = context.now()
  const { jobs } = context
  return inRegister(context.database, actor, organisationId, async (register) => {
    const merger = await lockedMerger(register, seen)
    if (merger.agreedAt !== null) throw notFound()
    refuseLate(merger, now)
    const reason = readReason(input.reason, now)
    await refuseStoredMerger(register, mergerId, { at: now, by: viewer.id, reason })
    const { umbrellaId } = merger
    if (umbrellaId !== null)
      await tellRefused(
        { platform: register, jobs },
        'mergerRefused',
        { organisationId: umbrellaId, actor },
        now,
      )
    const { successorId, successorName } = seen
    const summary = { mergerId, successorId, successorName, reason }
    await appendJournal(register, { verb: 'merger.refused', at: now, incidentId: null, summary })
    return mergerIn(register, mergerId, now)
  })
}

/**
 * Takes a merger back before its day: the umbrella that planned it, as long as the organisation is one of its own, or an
 * administrator of either party: nobody passes into another, or is handed the running terms of one, against its will.
 * Twice changes nothing.
 *
 * @throws {Refusal} notFound for a merger that is not theirs to take back.
 */
export async function withdrawMerger(
  context: Context,
  organisationId: string,
  mergerId: string,
): Promise<Merger> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  const mayPlan = mayInRegister(ability, 'change', 'Onboarding')
  const mayAgree = mayInRegister(ability, 'grant', 'Mandate')
  if (!mayPlan && !mayAgree) throw forbidden()
  const seen = await seenMerger(context, mergerId)
  const isParty = mayAgree && [seen?.predecessorId, seen?.successorId].includes(organisationId)
  const isPlanner = mayPlan && seen?.umbrellaId === organisationId
  if (!seen || (!isParty && !isPlanner)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const [old] = await selectParties(register, [seen.predecessorId], now)
    // Whoever left the umbrella since decides for itself.
    if (!isParty && old?.umbrellaId !== organisationId) throw notFound()
    if (await withdrawIn(register, seen, { at: now, by: viewer.id })) {
      const { predecessorId, predecessorName, successorName } = seen
      const summary = { mergerId, predecessorId, predecessorName, successorName }
      await appendJournal(register, { verb: 'merger.withdrawn', at: now, incidentId: null, summary })
    }
    return mergerIn(register, mergerId, now)
  })
}

/** The operator takes a merger back before its day; false where none is planned for the organisation. */
export async function withdrawMergerForOperator(
  { database, now }: SystemContext,
  merger: MergerRow,
): Promise<boolean> {
  return onPlatform(database, (platform) => withdrawIn(platform, merger, { at: now(), by: systemActor.id }))
}

async function withdrawIn(
  platform: Pick<Platform, 'query'>,
  seen: MergerRow,
  end: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  const merger = await lockedMerger(platform, seen)
  if (merger.withdrawnAt !== null) return false
  refuseLate(merger, end.at)
  await markMerger(platform, merger.id, 'withdrawn', end)
  if (merger.agreedAt !== null) {
    await setSuccessor(platform, merger.predecessorId, null)
    await alignHoldings(platform, merger.predecessorId)
  }
  return true
}

async function seenMerger({ database }: Context, id: string): Promise<MergerRow | null> {
  if (!isUuid(id)) return null
  const [found] = await readPlatform<{ row: MergerRow }>(database, mergerStatement(id))
  return found?.row ?? null
}

/** Organisations before mergers, as everywhere: two that settle the same one wait for each other, and never for ever. */
async function lockedMerger(platform: Pick<Platform, 'query'>, seen: MergerRow): Promise<LockedMerger> {
  await lockIdentity(platform, [seen.predecessorId, seen.successorId])
  const merger = await lockMerger(platform, seen.id)
  if (!merger) throw notFound()
  return merger
}

function refuseLate({ takesEffectAt, withdrawnAt }: LockedMerger, now: Instant): Instant {
  const day = takesEffectAt.toISOString()
  if (withdrawnAt !== null || day <= now) throw invalid([{ path: 'merger', code: 'tooLate' }])
  return day
}

async function refuseGone(
  platform: Pick<Platform, 'query'>,
  { predecessorId, successorId, umbrellaId, id }: LockedMerger,
  takesEffectAt: Instant,
  now: Instant,
): Promise<void> {
  await planFor(
    platform,
    { successorId, predecessorIds: [predecessorId], takesEffectAt },
    umbrellaId,
    now,
    id,
  )
}

async function mergerIn(platform: Pick<Platform, 'query'>, id: string, now: Instant): Promise<Merger> {
  const [found] = await platform.query<{ row: MergerRow }>(mergerStatement(id))
  if (!found) throw notFound()
  return mergerOf(found.row, now)
}
