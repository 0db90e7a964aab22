import {
  appendJournal,
  inRegister,
  onPlatform,
  accessListStatement,
  lockMerger,
  renewName,
  selectNamed,
  selectPassings,
  systemActor,
  takeNameOff,
  type Holding,
  type MergerRow,
  type NamedThrough,
  type Platform,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { RowColumn } from '../input/row.ts'
import { holdingsOf, registersThrough } from '../merger/holdings.ts'
import { settledWith } from '../merger/merger-order.ts'
import type { SystemContext } from '../system-context.ts'
import { choicesAmong, waysKept } from './seal-choices.ts'

/**
 * What a merger makes of the names in sealed dossiers: whoever was named through a way that stood until its day, and comes in at the
 * organisation that has the register in hand on that day, is named through that; everybody else is named no longer, whatever way they
 * get there later. In the old organisation's register and in those that it had in hand, as far as mergers have been carried out: what
 * goes before this one has been, and a later one has its own turn. One planned for a day that is behind us finds those carried
 * out as well that followed; its names go their whole way. Done again it changes nothing, nor once the merger is carried out.
 */
export async function passNames({ database }: SystemContext, merger: MergerRow, now: Instant): Promise<void> {
  const { id, predecessorId } = merger
  const settled = async (door: Pick<Platform, 'query'>) => settledWith(await selectPassings(door), id)
  const registers = await onPlatform(database, async (platform) =>
    registersThrough(await settled(platform), predecessorId),
  )
  for (const registerId of registers)
    await inRegister(database, systemActor, registerId, async (register) => {
      // One worker at a time: another one may be in the midst of a later merger of the same registers.
      const locked = await lockMerger(register, id)
      if (!locked || locked.carriedOutAt !== null) return
      const holdings = holdingsOf(await settled(register), registerId)
      const steps = await stepsOf(register, holdings, instantOf(merger.takesEffectAt))
      const last = steps.at(-1)
      if (!last) return
      const present = await waysOf(register, last.heirId, now)
      for (const name of await selectNamed(register, null)) {
        // Named anew at the successor before this was carried out.
        if (standsBy(name, present) || standsBy(name, last.after)) continue
        const next = viaAfter(name, steps)
        if (next) await renewName(register, name.incidentId, { ...name, via: waysKept(next) })
        else if (instantOf(name.namedAt) < last.from) await end(register, name, now)
      }
    })
}

/** A register that passes from one to the next: the ways to it in the last moment before, and on the day. */
interface Step {
  readonly heirId: string
  readonly from: Instant
  readonly before: Ways
  readonly after: Ways
}

async function stepsOf(register: Register, holdings: readonly Holding[], day: Instant): Promise<Step[]> {
  const steps: Step[] = []
  for (const [index, { registerId, heirId, from }] of holdings.entries()) {
    if (from < day) continue
    const eve = new Date(Date.parse(from) - 1).toISOString()
    const before = await waysOf(register, holdings[index - 1]?.heirId ?? registerId, eve)
    steps.push({ heirId, from, before, after: await waysOf(register, heirId, from) })
  }
  return steps
}

/** The ways of somebody who goes along at every step from the one on at which their name stood; undefined for anybody else. */
function viaAfter(name: NamedThrough, steps: readonly Step[]): readonly string[] | undefined {
  const first = steps.findLastIndex(({ before }) => standsBy(name, before))
  if (first < 0) return undefined
  return steps
    .slice(first)
    .reduce<readonly string[] | undefined>(
      (via, { before, after }) =>
        via && standsBy({ ...name, via }, before) ? after.get(name.userId) : undefined,
      name.via,
    )
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
