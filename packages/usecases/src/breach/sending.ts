import { mayInRegister } from '@lekboek/access'
import type { Instant, Problem } from '@lekboek/domain'
import {
  inRegister,
  isUuid,
  selectKnownDeliveries,
  type BreachRow,
  type KnownDelivery,
  type Register,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields } from '../input/fields.ts'
import { forbidden, invalid, notFound, refuseProblems } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById, heldBreach, type HeldBreach } from './breach-by-id.ts'
import { mostDeliveries } from './read-deliveries.ts'

/** Of which deliveries, and from when. */
export interface SendInput {
  /** Version of the breach that was seen; what is sent is what somebody looked at. */
  readonly version: number
  /** Ids of deliveries; null for all. */
  readonly deliveries?: readonly string[] | null
  /** From when it may leave; null for at once. */
  readonly at?: Instant | null
}

export interface Sending {
  readonly register: Register
  readonly breach: HeldBreach
  /** All deliveries of the breach, or those that were named. */
  readonly deliveries: readonly KnownDelivery[]
  readonly isNamed: boolean
  readonly now: Instant
  readonly leavesAt: Instant
}

/** Opens a breach for something that is sent: rights, ids, version, deliveries; the work does the rest and the row is answered. */
export async function sendingOf(
  context: Context,
  organisationId: string,
  breachId: string,
  { version, deliveries: ids = null, at }: Omit<SendInput, 'version'> & { readonly version: number | null },
  selection: Selection,
  work: (sending: Sending) => Promise<void>,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  const leavesAt = readLeaving(at, now)
  if (ids) refuseProblems(idProblems(ids))
  return inRegister(context.database, actor, organisationId, async (register) => {
    const breach = await heldBreach(register, breachId, now, version)
    const deliveries = await selectKnownDeliveries(register, breachId, ids)
    if (ids) {
      const found = new Set(deliveries.map(({ id }) => id))
      refuseProblems(problemsAt(ids, (id) => (found.has(id) ? null : 'notInList')))
    } else if (deliveries.length === 0) throw invalid([{ path: 'deliveries', code: 'required' }])
    await work({ register, breach, deliveries, isNamed: ids !== null, now, leavesAt })
    return breachById(register, breachId, now, selection)
  })
}

function readLeaving(at: Instant | null | undefined, now: Instant): Instant {
  const fields = new Fields({ at }, now)
  const read = fields.optionalInstant('at')
  // Who chose an instant counts on calling it back until then: what is past would leave at once.
  if (read !== null && read < now) fields.add('at', 'inPast')
  fields.refuse()
  return read ?? now
}

function idProblems(ids: readonly string[]): Problem[] {
  if (!Array.isArray(ids)) return [{ path: 'deliveries', code: 'notList' }]
  if (ids.length === 0) return [{ path: 'deliveries', code: 'required' }]
  if (ids.length > mostDeliveries) {
    return [{ path: 'deliveries', code: 'tooLong', params: { max: mostDeliveries } }]
  }
  const seen = new Set<string>()
  return problemsAt(ids, (id) => {
    if (!isUuid(id)) return 'notInList'
    if (seen.has(id)) return 'repeated'
    seen.add(id)
    return null
  })
}

function problemsAt(ids: readonly string[], codeOf: (id: string) => Problem['code'] | null): Problem[] {
  return ids.flatMap((id, index) => {
    const code = codeOf(id)
    return code === null ? [] : [{ path: `deliveries.${index}`, code }]
  })
}

/** What stands in the way of named deliveries; of all of them those are left out that it concerns. */
export function refuseNamed(
  { deliveries, isNamed }: Sending,
  problemOf: (delivery: KnownDelivery) => Omit<Problem, 'path'> | null,
): void {
  if (!isNamed) return
  const problems = deliveries.flatMap((delivery) => {
    const problem = problemOf(delivery)
    return problem === null ? [] : [rowProblem(delivery, problem)]
  })
  refuseProblems(problems)
}

/** A problem of one delivery, which its row shows. */
export function rowProblem(
  { id, controllerName }: KnownDelivery,
  { code, params }: Omit<Problem, 'path'>,
): Problem {
  return { path: `deliveries.${id}`, code, params: { name: controllerName, ...params } }
}
