import {
  accessListStatement,
  selectHeir,
  selectWhoDecides,
  type NamedThrough,
  type Platform,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { RowColumn } from '../input/row.ts'

/** A way by which somebody works in a register, as the list of who can see it names it. */
export type Way = RowColumn['row']

/** Who works in a register, and whether its decider decides or its DPO. */
export interface Workers {
  readonly ways: readonly Way[]
  readonly decides: string
}

/**
 * Who comes into a register at an instant, where it passed into another organisation through that one: of the old one nobody
 * does any more, and whom the old one refused under its mandates does not by those of the new one. Whoever asks who may read
 * something of somebody else than the person at the door asks here.
 */
export async function workersIn(
  platform: Pick<Platform, 'query'>,
  registerId: string,
  at: Instant,
): Promise<Workers> {
  const house = (await selectHeir(platform, registerId, at)) ?? registerId
  const rows = await platform.query<RowColumn>(accessListStatement(house, at, registerId))
  const decides = (await selectWhoDecides(platform, house)) ?? 'decider'
  return { ways: rows.map(({ row }) => row), decides }
}

/**
 * The ways of those for whom a dossier is there: all of them, and of a sealed one those of whoever is named through a way that
 * still stands.
 *
 * @param named whom the seal names; null for a dossier that is not sealed.
 */
export function readersAmong(ways: readonly Way[], named: readonly NamedThrough[] | null): Way[] {
  if (named === null) return [...ways]
  const standing = new Set(ways.map(({ userId, key }) => `${String(userId)} ${String(key)}`))
  const reading = new Set(
    named
      .filter(({ userId, via }) => via.some((key) => standing.has(`${userId} ${key}`)))
      .map(({ userId }) => userId),
  )
  return ways.filter(({ userId }) => reading.has(String(userId)))
}
