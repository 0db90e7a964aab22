import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertMerger,
  isDuplicate,
  isUuid,
  lockIdentity,
  onPlatform,
  systemActor,
  uuidv7,
  type Jobs,
  type Platform,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { invalid, forbidden } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { agreeIn } from './agree-in.ts'
import { tellWhoAgrees } from './tell-who-agrees.ts'
import { planFor, readMergerInput, type MergerInput, type MergerPlan } from './read-merger.ts'

/** One planned merger. */
export interface PlannedMerger {
  readonly id: string
  readonly predecessorId: string
  readonly predecessorName: string
  /** Whether it waits for an administrator of the old organisation. */
  readonly isWaiting: boolean
}

/** @throws {Refusal} forbidden for whoever does not administer an umbrella. */
export async function openUmbrella(context: Context, organisationId: string): Promise<Opening> {
  const opening = await openRegister(context, organisationId)
  const isUmbrella = opening.access.organisationKinds.includes('umbrella')
  if (!isUmbrella || !mayInRegister(opening.ability, 'change', 'Onboarding')) throw forbidden()
  return opening
}

/**
 * An umbrella plans that organisations of its own pass into another of its own. One that has people of its own must agree,
 * by its administrator: whoever only counts would otherwise open a register by naming it an heir.
 */
export async function planMergers(
  context: Context,
  organisationId: string,
  input: MergerInput,
): Promise<PlannedMerger[]> {
  const { actor, viewer } = await openUmbrella(context, organisationId)
  const now = context.now()
  const read = readMergerInput(input, now)
  if (read.takesEffectAt <= now) throw invalid([{ path: 'takesEffectAt', code: 'tooLate' }])
  return inRegister(context.database, actor, organisationId, async (register) => {
    const by = { umbrellaId: organisationId, userId: viewer.id }
    const { plan, planned } = await recordPlan(register, context.jobs, read, by, now)
    const summary = summaryOf(plan, planned)
    await appendJournal(register, { verb: 'mergers.planned', at: now, incidentId: null, summary })
    return planned
  })
}

/** The operator plans one, also for a day that is behind us: nobody else need agree. */
export async function planMergersForOperator(
  { database, jobs, now }: SystemContext,
  input: MergerInput,
): Promise<PlannedMerger[]> {
  const at = now()
  const read = readMergerInput(input, at)
  return onPlatform(database, async (platform) => {
    const { planned } = await recordPlan(
      platform,
      jobs,
      read,
      { umbrellaId: null, userId: systemActor.id },
      at,
    )
    return planned
  })
}

async function recordPlan(
  platform: Pick<Platform, 'query'>,
  jobs: Jobs,
  input: MergerInput,
  by: { readonly umbrellaId: string | null; readonly userId: string },
  now: Instant,
): Promise<{ readonly plan: MergerPlan; readonly planned: PlannedMerger[] }> {
  await lockIdentity(platform, [input.successorId, ...input.predecessorIds].filter(isUuid))
  const plan = await planFor(platform, input, by.umbrellaId, now)
  const planned: PlannedMerger[] = []
  for (const { id: predecessorId, name: predecessorName, hasPeople } of plan.predecessors) {
    const isWaiting = by.umbrellaId !== null && hasPeople
    const merger = {
      ...{ id: uuidv7(), predecessorId, successorId: plan.successor.id, takesEffectAt: plan.takesEffectAt },
      ...{ umbrellaId: by.umbrellaId, plannedBy: by.userId, createdAt: now },
    }
    await insertUnplanned(platform, merger)
    if (isWaiting) await tellWhoAgrees({ platform, jobs }, predecessorId, now)
    else await agreeIn({ platform, jobs }, merger, { at: now, by: by.userId })
    planned.push({ id: merger.id, predecessorId, predecessorName, isWaiting })
  }
  return { plan, planned }
}

async function insertUnplanned(
  platform: Pick<Platform, 'query'>,
  merger: Parameters<typeof insertMerger>[1],
): Promise<void> {
  try {
    await insertMerger(platform, merger)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw invalid([{ path: 'predecessorIds', code: 'passesAlready' }])
  }
}

function summaryOf({ successor, takesEffectAt }: MergerPlan, planned: readonly PlannedMerger[]) {
  const mergers = planned.map(({ id, predecessorId, predecessorName, isWaiting }) => ({
    ...{ mergerId: id, predecessorId, predecessorName, isWaiting },
  }))
  return { successorId: successor.id, successorName: successor.name, takesEffectAt, mergers }
}
