import { isDeepStrictEqual } from 'node:util'
import {
  appendJournal,
  holdTarget,
  inRegister,
  markTarget,
  selectOrganisation,
  selectTarget,
  systemActor,
  type JobData,
  type Outcomes,
  type TargetRow,
} from '@lekboek/database'
import { receivePush } from '../received-template/receive-push.ts'
import { takeBackPush } from '../received-template/take-back-push.ts'
import type { SystemContext } from '../system-context.ts'

/**
 * Brings one organisation what was pushed, or takes it back where the push was undone. Two transactions, because none spans
 * two registers: the organisation's own, whole or not at all, then a mark in the umbrella's. Called again after a crash in
 * between, or by two workers at once, it does each once.
 */
export async function settlePush(context: SystemContext, job: JobData['settle-push']): Promise<void> {
  // Undone while it was on its way: then what was just brought is taken back at once.
  while (!(await settleOnce(context, job)));
}

/** False where the push was undone in between. */
async function settleOnce(
  context: SystemContext,
  { umbrellaId, targetId }: JobData['settle-push'],
): Promise<boolean> {
  const { database } = context
  const target = await inRegister(database, systemActor, umbrellaId, (register) =>
    selectTarget(register, targetId),
  )
  // What is undone is looked at again whatever is marked: a worker that was killed may have brought it after that.
  if (!target || (!target.isUndone && target.outcomes !== null)) return true
  const outcomes = await bring(context, umbrellaId, target)
  return inRegister(database, systemActor, umbrellaId, async (register) => {
    const held = await holdTarget(register, targetId)
    if (!held || held.isUndone !== target.isUndone) return !held
    const known = held.isUndone ? held.undoOutcomes : held.outcomes
    if (isDeepStrictEqual(known, outcomes)) return true
    await markTarget(register, targetId, held.isUndone ? 'undo_outcomes' : 'outcomes', outcomes)
    const { pushId, memberId, isUndone } = held
    const summary = { pushId, organisationId: memberId, outcomes }
    const verb = isUndone ? 'push.takenBack' : 'push.arrived'
    await appendJournal(register, { verb, at: context.now(), incidentId: null, summary })
    return true
  })
}

async function bring(context: SystemContext, umbrellaId: string, target: TargetRow): Promise<Outcomes> {
  const umbrella = await selectOrganisation(context.database, umbrellaId)
  if (!umbrella) throw new Error('a push of an umbrella that is not there')
  const { pushId: id, memberId, templates, isUndone, outcomes } = target
  const push = { id, memberId, templates, umbrella: { id: umbrellaId, name: umbrella.name } }
  return isUndone ? takeBackPush(context, push, outcomes) : receivePush(context, push)
}
