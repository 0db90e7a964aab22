import type { Instant } from '@lekboek/domain'
import {
  deleteHandlersExcept,
  deleteNamedPersonsExcept,
  insertNamedPersons,
  systemActor,
  type Named,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { readIds } from '../input/read-ids.ts'
import { invalid } from '../refusal.ts'
import { sealChoicesIn } from './seal-choices.ts'

/** Few know: and the list stands in an index of every open dossier. */
export const mostNamed = 15

/** A name holds until it is taken back. */
const endless = '9999-12-31T23:59:59.999Z'

/**
 * The persons to be named, whoever names them among these: nobody shuts themself out by mistake.
 *
 * @throws {Refusal} invalid for anybody whose role or mandate reads no dossiers, member or not; and with `noOfficerNamed`
 * where no DPO or decider of the organisation would be left.
 */
export async function readNamed(
  context: Pick<Context, 'database' | 'now'>,
  register: Register,
  userIds: readonly string[],
  now: Instant,
): Promise<Named[]> {
  const ids = readIds('persons', [register.actor.id, ...userIds], mostNamed)
  const choices = await sealChoicesIn(context, register, now)
  const named = ids.map((id) => choices.find(({ userId }) => userId === id))
  const known = named.filter((one) => one !== undefined)
  if (known.length < ids.length) throw invalid([{ path: 'persons', code: 'notInList' }])
  if (!known.some(({ isOfficer }) => isOfficer)) throw invalid([{ path: 'persons', code: 'noOfficerNamed' }])
  return known.map(({ userId, name }) => ({ userId, name }))
}

/** Who sees the dossier, as row-level security compares it; what the platform does by itself sees it too. */
export function seenByOf(named: readonly Named[]): Record<string, string> {
  return Object.fromEntries([systemActor.id, ...named.map(({ userId }) => userId)].map((id) => [id, endless]))
}

/** Writes the names over those there were. Who handles the dossier is one of them, or handles it no longer. */
export async function writeNamed(
  register: Register,
  incidentId: string,
  named: readonly Named[],
  now: Instant,
): Promise<void> {
  const ids = named.map(({ userId }) => userId)
  await Promise.all([
    deleteNamedPersonsExcept(register, incidentId, ids),
    insertNamedPersons(register, incidentId, named, now),
    deleteHandlersExcept(register, incidentId, ids),
  ])
}
