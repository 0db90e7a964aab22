import {
  isUuid,
  mergerOfStatement,
  selectParties,
  selectPassings,
  type MergerParty,
  type MergerRow,
  type Platform,
} from '@lekboek/database'
import type { Instant, Problem } from '@lekboek/domain'
import { Fields } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import { refuseProblems } from '../refusal.ts'
import { registersThrough } from './holdings.ts'

/** Which organisations pass into which, and when. */
export interface MergerInput {
  readonly successorId: string
  readonly predecessorIds: readonly string[]
  readonly takesEffectAt: Instant
}

/** A plan that can be carried out. */
export interface MergerPlan {
  readonly successor: MergerParty
  readonly predecessors: readonly MergerParty[]
  readonly takesEffectAt: Instant
}

/** No merger in Belgium had more; and one statement holds them all. */
const mostPredecessors = 20

/** Half a year is long for a decree, and a plan of years is a slip of the pen. */
const longestAheadMs = 3 * 366 * 86_400_000

/** Reads the plan as it was sent. @throws {Refusal} invalid. */
export function readMergerInput(input: MergerInput, now: Instant): MergerInput {
  const fields = new Fields(input, now)
  const takesEffectAt = fields.instant('takesEffectAt')
  const { successorId, predecessorIds } = input
  if (Date.parse(takesEffectAt) - Date.parse(now) > longestAheadMs) fields.add('takesEffectAt', 'outOfRange')
  if (predecessorIds.length === 0) fields.add('predecessorIds', 'required')
  if (predecessorIds.length > mostPredecessors)
    fields.add('predecessorIds', 'tooLong', { max: mostPredecessors })
  if (new Set(predecessorIds).size !== predecessorIds.length) fields.add('predecessorIds', 'repeated')
  fields.refuse()
  return { successorId, predecessorIds, takesEffectAt }
}

/**
 * Looks at the parties as they are now. What is not there and what belongs to another umbrella answer alike.
 *
 * @throws {Refusal} invalid: `notInList` for a party that cannot be one, `passesAlready` for one that passes or ended
 * already, or for a successor that passes sooner or later into one of the old ones; `endBeforeBegin` for a day on which the old one did not take part yet.
 */
export async function planFor(
  platform: Pick<Platform, 'query'>,
  { successorId, predecessorIds, takesEffectAt }: MergerInput,
  umbrellaId: string | null,
  now: Instant,
  /** The plan itself, where it is looked at again. */
  own: string | null = null,
): Promise<MergerPlan> {
  const ids = [successorId, ...predecessorIds].filter(isUuid)
  const found = await selectParties(platform, ids, now)
  const mine = found.filter((party) => umbrellaId === null || party.umbrellaId === umbrellaId)
  const byId = new Map(mine.map((party) => [party.id, party]))
  const problems: Problem[] = []
  const successor = byId.get(successorId)
  if (!successor || !isController(successor)) problems.push({ path: 'successorId', code: 'notInList' })
  else if (successor.serviceEndsAt !== null || isGone(successor, takesEffectAt))
    problems.push({ path: 'successorId', code: 'passesAlready' })
  const passings = await selectPassings(platform)
  const predecessors: MergerParty[] = []
  for (const [index, id] of predecessorIds.entries()) {
    const path = `predecessorIds.${index}`
    const party = byId.get(id)
    if (!party || !isController(party) || id === successorId) problems.push({ path, code: 'notInList' })
    else if (await passes(platform, party, own)) problems.push({ path, code: 'passesAlready' })
    else if (instantOf(party.validFrom) >= takesEffectAt) problems.push({ path, code: 'endBeforeBegin' })
    // Each in the other's hands would be both in nobody's.
    else if (registersThrough(passings, id).includes(successorId))
      problems.push({ path: 'successorId', code: 'passesAlready' })
    else predecessors.push(party)
  }
  refuseProblems(problems)
  if (!successor) throw new Error('a plan without a successor')
  return { successor, predecessors, takesEffectAt }
}

/** A consultancy's mandates and an umbrella's organisations are no register to inherit. */
function isController({ kinds }: MergerParty): boolean {
  return kinds.includes('controller') && !kinds.includes('consultancy') && !kinds.includes('umbrella')
}

function isGone({ validUntil, serviceEndsAt }: MergerParty, at: Instant): boolean {
  return [validUntil, serviceEndsAt].some((end) => end !== null && instantOf(end) <= at)
}

async function passes(
  platform: Pick<Platform, 'query'>,
  party: MergerParty,
  own: string | null,
): Promise<boolean> {
  if (party.validUntil !== null || party.serviceEndsAt !== null) return true
  const planned = await platform.query<{ row: MergerRow }>(mergerOfStatement(party.id))
  return planned.some(({ row }) => row.id !== own)
}
