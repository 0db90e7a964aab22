import {
  inRegister,
  onPlatform,
  readRegister,
  selectHeir,
  systemActor,
  waitingInNeedStatement,
  type WaitingInNeed,
} from '@lekboek/database'
import { addHours } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { requireBareRights } from '../viewer/viewer.ts'
import { requestsWithout } from './hidden-requests.ts'
import { asksFactor, keyHoldersWithin, type KeyPlace } from './key-holders.ts'

/** Hours within which the second one must confirm. */
export const confirmHours = 24

/** A register in which the person who asks is appointed to open sealed dossiers in need. */
export interface KeyHolding extends WaitingInNeed {
  readonly organisation: string
}

/** What waits in one register for one person to confirm it; null for whoever is not appointed there. */
export async function waitingInNeed(
  { database, now }: Pick<Context, 'database' | 'now'>,
  place: KeyPlace,
  userId: string,
  /** Requests that are not there for them; none for the letter, which goes to all alike. */
  hidden: readonly string[] = [],
): Promise<number | null> {
  const holders = (await keyHoldersWithin({ database, now }, place)).map((holder) => holder.userId)
  if (!holders.includes(userId)) return null
  const statement = waitingInNeedStatement(
    place.registerId,
    { userId, others: holders.filter((id) => id !== userId) },
    addHours(now(), -confirmHours),
    hidden,
  )
  const [row] = await readRegister<WaitingInNeed & Record<string, unknown>>(
    database,
    place.registerId,
    statement,
  )
  return row?.waiting ?? 0
}

/**
 * The registers in which the person who asks is appointed, each with how many requests of others wait for a second one.
 * Nothing of any other, and of none whose service ended: there nobody opens in need.
 */
export async function listKeyHoldings(context: Context): Promise<KeyHolding[]> {
  const accesses = await requireBareRights(context)
  const own = accesses.filter(({ roles, phase }) => phase !== 'ended' && roles.some(asksFactor))
  const holdings = await Promise.all(
    own.map(async ({ organisationId: organisation, userId, phase }) => {
      const heir = phase === 'inherited' ? await heirOf(context, organisation) : null
      const place = { registerId: organisation, houseId: heir ?? organisation }
      const waiting = await waitingInNeed(context, place, userId, await hiddenFrom(context, place, userId))
      return waiting === null ? [] : [{ organisation, waiting }]
    }),
  )
  return holdings.flat()
}

/** As in the list: what is not there for somebody is not counted for them. */
function hiddenFrom({ database }: Context, { registerId }: KeyPlace, userId: string): Promise<string[]> {
  return inRegister(database, systemActor, registerId, (register) => requestsWithout(register, userId))
}

function heirOf({ database, now }: Context, registerId: string): Promise<string | null> {
  return onPlatform(database, (platform) => selectHeir(platform, registerId, now()))
}
