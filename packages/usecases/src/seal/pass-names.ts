import {
  appendJournal,
  inRegister,
  onPlatform,
  accessListStatement,
  lockMerger,
  renewName,
  selectHeir,
  selectInherited,
  selectNamed,
  systemActor,
  takeNameOff,
  type MergerRow,
  type NamedThrough,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { RowColumn } from '../input/row.ts'
import type { SystemContext } from '../system-context.ts'
import { choicesAmong, waysKept } from './seal-choices.ts'

/**
 * What a merger makes of the names in sealed dossiers: whoever was named through a way that stood until its day, and comes in at the
 * organisation that has the register in hand on that day, is named through that; everybody else is named no longer, whatever way they
 * get there later. In the old organisation's register and in those that it had in hand. Done again it changes nothing, nor once
 * the merger is carried out: later ones may have followed.
 */
export async function passNames({ database }: SystemContext, merger: MergerRow, now: Instant): Promise<void> {
  const { id, predecessorId, successorId } = merger
  const day = instantOf(merger.takesEffectAt)
  const eve = new Date(Date.parse(day) - 1).toISOString()
  const inherited = await onPlatform(database, (platform) => selectInherited(platform, predecessorId, eve))
  for (const registerId of [predecessorId, ...inherited])
    await inRegister(database, systemActor, registerId, async (register) => {
      // One worker at a time: another one may be in the midst of a later merger of the same registers.
      const locked = await lockMerger(register, id)
      if (!locked || locked.carriedOutAt !== null) return
      const before = await waysOf(register, predecessorId, eve)
      const after = await waysOf(register, (await selectHeir(register, registerId, day)) ?? successorId, day)
      for (const name of await selectNamed(register, null)) {
        if (instantOf(name.namedAt) >= day || standsBy(name, after)) continue
        const next = standsBy(name, before) ? after.get(name.userId) : undefined
        if (next) await renewName(register, name.incidentId, { ...name, via: waysKept(next) })
        else await end(register, name, now)
      }
    })
}

async function end(
  register: Register,
  { incidentId, userId, name }: NamedThrough & { readonly incidentId: string },
  at: Instant,
): Promise<void> {
  await takeNameOff(register, userId, incidentId)
  await appendJournal(register, {
    ...{ verb: 'incident.nameEnded', at, incidentId },
    summary: { named: name },
  })
}

type Ways = ReadonlyMap<string, readonly string[]>

/** By person the keys of the ways by which they read dossiers of the register. */
async function waysOf(register: Register, houseId: string, at: Instant): Promise<Ways> {
  const statement = accessListStatement(houseId, at, register.organisationId)
  const rows = await register.query<RowColumn>(statement)
  return new Map(choicesAmong(rows.map(({ row }) => row)).map(({ userId, via }) => [userId, via]))
}

const standsBy = ({ userId, via }: NamedThrough, ways: Ways) =>
  ways.get(userId)?.some((key) => via.includes(key)) === true
