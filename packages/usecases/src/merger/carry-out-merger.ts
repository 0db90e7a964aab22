import {
  appendJournal,
  deleteHandlersLeftBehind,
  endAccess,
  inRegister,
  lockIdentity,
  lockMerger,
  markMerger,
  onPlatform,
  mergerStatement,
  passAgreement,
  readPlatform,
  selectAgreementsToPass,
  selectParties,
  selectPassings,
  setSuccessor,
  systemActor,
  uuidv7,
  type JobData,
  type LockedMerger,
  type MergerRow,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { SystemContext } from '../system-context.ts'
import { passNames } from '../seal/pass-names.ts'
import { isOver } from './has-ended.ts'
import { alignHoldings, holdingsOf } from './holdings.ts'
import { mergersFirst, settledWith } from './merger-order.ts'

/**
 * What a merger ends and hands on, once its day has come. Rights have followed the day by themselves; dossiers stay where
 * they are, with their numbers and their journal. Several transactions, because none spans two registers, each marked in the
 * merger or changing nothing when it is done again: called again after a crash in between, or by two workers at once, it does each part once. One that can no longer
 * be is taken back instead, and the organisation goes on. {@link mergersFirst What goes before it} is carried out first, however
 * late the jobs are: each finds in its hands what was there on its day, and what is taken back took nothing along.
 */
export async function carryOutMerger(
  context: SystemContext,
  { mergerId }: JobData['carry-out-merger'],
): Promise<void> {
  const merger = await openMerger(context, mergerId)
  if (!merger) return
  // The queue's clock is a little ahead of this one: the job comes back.
  if (instantOf(merger.takesEffectAt) > context.now()) throw new Error('a merger whose day has not come')
  const passings = await onPlatform(context.database, selectPassings)
  for (const id of [...mergersFirst(passings, mergerId), mergerId]) await carryOutNext(context, id)
}

/** Carries out the one whose turn it is, unless somebody else has meanwhile. */
async function carryOutNext(context: SystemContext, mergerId: string): Promise<void> {
  const merger = await openMerger(context, mergerId)
  const now = context.now()
  if (!merger || !(await leave(context, merger, now))) return
  await passNames(context, merger, now)
  await handOn(context, merger, now)
}

/** A merger that was agreed to and is still to be carried out; null for any other. */
async function openMerger({ database }: SystemContext, id: string): Promise<MergerRow | null> {
  const [found] = await readPlatform<{ row: MergerRow }>(database, mergerStatement(id))
  const merger = found?.row
  if (!merger || merger.withdrawnAt !== null || merger.agreedAt === null) return null
  return merger.carriedOutAt === null ? merger : null
}

/** In whose hands the old register is by what has been settled by now, from the merger's day on. */
async function heirsOf(register: Register, { id, predecessorId }: MergerRow): Promise<string[]> {
  const settled = settledWith(await selectPassings(register), id)
  return holdingsOf(settled, predecessorId).map(({ heirId }) => heirId)
}

/**
 * In the old register: nobody of the old organisation keeps anything that lets them in. @returns whether it passed; one that is taken
 * back passes nothing.
 */
async function leave({ database }: SystemContext, merger: MergerRow, now: Instant): Promise<boolean> {
  const { id, predecessorId, successorId, successorName } = merger
  return inRegister(database, systemActor, predecessorId, async (register) => {
    // Nobody makes a dossier here any more that began before, and nobody ends the successor's service meanwhile.
    await lockIdentity(register, [predecessorId, successorId])
    const locked = await lockMerger(register, id)
    if (!locked || locked.withdrawnAt !== null) return false
    if (locked.leftAt !== null) return true
    const takesEffectAt = instantOf(merger.takesEffectAt)
    // Whoever has it in hand on the day: the successor may have passed on by then itself.
    const [heirId] = await heirsOf(register, merger)
    if (heirId === undefined || (await isVoid(register, locked, heirId, takesEffectAt))) {
      await takeBack(register, merger, now)
      return false
    }
    const ended = await endAccess(register, predecessorId, { at: takesEffectAt, by: systemActor.id })
    const handlers = await deleteHandlersLeftBehind(register, heirId, takesEffectAt)
    await markMerger(register, id, 'left', { at: now, by: systemActor.id })
    const summary = { mergerId: id, successorId, successorName, takesEffectAt, ended, handlers }
    await appendJournal(register, { verb: 'organisation.passed', at: now, incidentId: null, summary })
    return true
  })
}

/** Whether nobody is there to whom it passes, or nobody agreed of those who were there on its day. */
async function isVoid(
  register: Register,
  { predecessorId, isUnasked }: LockedMerger,
  heirId: string,
  takesEffectAt: Instant,
): Promise<boolean> {
  const parties = await selectParties(register, [predecessorId, heirId], takesEffectAt)
  const heir = parties.find(({ id }) => id === heirId)
  const predecessor = parties.find(({ id }) => id === predecessorId)
  return !heir || isOver(heir, takesEffectAt) || (isUnasked && predecessor?.hasPeople === true)
}

async function takeBack(register: Register, merger: MergerRow, now: Instant): Promise<void> {
  const { id: mergerId, predecessorId, predecessorName, successorName } = merger
  await markMerger(register, mergerId, 'withdrawn', { at: now, by: systemActor.id })
  await setSuccessor(register, predecessorId, null)
  await alignHoldings(register, predecessorId)
  const summary = { mergerId, predecessorId, predecessorName, successorName }
  await appendJournal(register, { verb: 'merger.withdrawn', at: now, incidentId: null, summary })
}

/** In the successor's: agreements go on with it, so that what processors send lands there. */
async function handOn({ database }: SystemContext, merger: MergerRow, now: Instant): Promise<void> {
  const { id, predecessorId, predecessorName, successorId } = merger
  await inRegister(database, systemActor, successorId, async (register) => {
    await lockIdentity(register, [predecessorId, successorId])
    const locked = await lockMerger(register, id)
    if (!locked || locked.leftAt === null || locked.carriedOutAt !== null) return
    const takesEffectAt = instantOf(merger.takesEffectAt)
    const agreements = await passAgreements(register, merger, takesEffectAt)
    await markMerger(register, id, 'carriedOut', { at: now, by: systemActor.id })
    const summary = { mergerId: id, predecessorId, predecessorName, takesEffectAt, agreements }
    await appendJournal(register, { verb: 'organisation.inherited', at: now, incidentId: null, summary })
  })
}

async function passAgreements(
  register: Register,
  merger: MergerRow,
  takesEffectAt: Instant,
): Promise<number> {
  const { predecessorId } = merger
  // One that is planned for a day behind us finds the successor gone on already, later than that day.
  const heirId = (await heirsOf(register, merger)).at(-1)
  if (heirId === undefined) return 0
  const passed = await selectAgreementsToPass(register, predecessorId, takesEffectAt)
  const heirOf = (id: string) => (id === predecessorId ? heirId : id)
  for (const old of passed) {
    const processorId = old.processorId === null ? null : heirOf(old.processorId)
    const parties = { processorId, controllerId: heirOf(old.controllerId) }
    await passAgreement(register, old, { id: uuidv7(), ...parties }, takesEffectAt)
  }
  return passed.length
}
