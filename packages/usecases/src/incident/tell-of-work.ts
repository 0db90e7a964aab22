import {
  accessListStatement,
  selectHeir,
  selectWhoDecides,
  type Jobs,
  type MailKind,
  type Platform,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { RowColumn } from '../input/row.ts'
import { putMail } from '../mail/put-mail.ts'

/** A way by which somebody works in a register, as the list of who can see it names it. */
export type Way = RowColumn['row']

/** Who works in a register, and whether its decider decides or its DPO. */
export interface Workers {
  readonly ways: readonly Way[]
  readonly decides: string
}

/** Those who take up what comes in: every DPO, and whoever stands in for one at that moment. */
export function takersAmong({ ways }: Pick<Workers, 'ways'>): string[] {
  return idsOf(ways.filter(({ way, role }) => way === 'deputy' || (way === 'role' && role === 'dpo')))
}

/** Those who decide: deciders; DPO and deputies where the DPO decides; and under a mandate whoever may. */
export function decidersAmong({ ways, decides }: Workers): string[] {
  const isDecider = ({ way, role, mayDecide }: Way) => {
    if (way === 'mandate') return mayDecide === true
    if (way === 'deputy') return decides === 'dpo'
    return way === 'role' && (role === 'decider' || (role === 'dpo' && decides === 'dpo'))
  }
  return idsOf(ways.filter(isDecider))
}

const idsOf = (ways: readonly Way[]) => [...new Set(ways.map(({ userId }) => String(userId)))]

/** Who works in a register at an instant, where it passed into another organisation through that one. */
export async function workersIn(
  platform: Pick<Platform, 'query'>,
  registerId: string,
  at: Instant,
): Promise<Workers> {
  const house = (await selectHeir(platform, registerId, at)) ?? registerId
  const rows = await platform.query<RowColumn>(accessListStatement(house, at))
  const decides = (await selectWhoDecides(platform, house)) ?? 'decider'
  return { ways: rows.map(({ row }) => row), decides }
}

interface Telling {
  readonly jobs: Jobs
}

/** A letter to those who take up what comes in, but whoever brings it: something came in. */
export async function tellTakers({ jobs }: Telling, register: Register, at: Instant): Promise<void> {
  const takers = takersAmong(await workersIn(register, register.organisationId, at))
  await tellEach(jobs, register, 'reportWaits', takers, at)
}

/**
 * A letter to those who decide, but whoever advises: advice waits.
 *
 * @param namedIds those whom the seal of the dossier names; null for one that is not sealed. Nobody else hears of it.
 */
export async function tellDeciders(
  { jobs }: Telling,
  register: Register,
  namedIds: readonly string[] | null,
  at: Instant,
): Promise<void> {
  const deciders = decidersAmong(await workersIn(register, register.organisationId, at))
  const told = deciders.filter((id) => namedIds === null || namedIds.includes(id))
  await tellEach(jobs, register, 'adviceWaits', told, at)
}

async function tellEach(
  jobs: Jobs,
  register: Register,
  kind: Extract<MailKind, 'reportWaits' | 'adviceWaits'>,
  userIds: readonly string[],
  at: Instant,
): Promise<void> {
  for (const userId of userIds.filter((id) => id !== register.actor.id))
    await putMail(jobs, register, { kind, aboutId: `${register.organisationId} ${userId}` }, at)
}
