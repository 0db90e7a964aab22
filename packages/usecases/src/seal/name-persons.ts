import type { Instant } from '@lekboek/domain'
import {
  deleteHandlersExcept,
  deleteNamedPersonsExcept,
  insertHandler,
  insertNamedPersons,
  selectNamed,
  selectPrincipalIds,
  systemActor,
  type NamedThrough,
  type Register,
} from '@lekboek/database'
import { readIds } from '../input/read-ids.ts'
import { invalid } from '../refusal.ts'
import { comesInThrough, sealChoicesIn, waysKept } from './seal-choices.ts'

/** Few know: and the list stands in an index of every open dossier. */
export const mostNamed = 15

/** What the platform does by itself sees it for good. */
const endless = '9999-12-31T23:59:59.999Z'

/** Somebody to be named; a handler reads only what is assigned to them, and is assigned with it. */
export interface NamedHere extends NamedThrough {
  readonly readsAsHandler: boolean
}

/**
 * The persons to be named, whoever names them among these: nobody shuts themself out by mistake. And whom they stand in for, unless
 * that one's name lapsed: it is made anew where somebody says so.
 *
 * @throws {Refusal} invalid for anybody whose role or mandate reads no dossiers, member or not; and with `noOfficerNamed`
 * where no DPO or decider of the organisation would be left.
 */
export async function readNamed(
  register: Register,
  userIds: readonly string[],
  now: Instant,
  lapsed: readonly string[] = [],
): Promise<NamedHere[]> {
  const { id, deputyFor } = register.actor
  // Whoever stands in for a DPO keeps nothing from them, at no act.
  const principals = deputyFor === null ? [] : await selectPrincipalIds(register, id, now)
  const kept = principals.filter((one) => !lapsed.includes(one))
  const ids = readIds('persons', [id, ...kept, ...userIds], mostNamed)
  const choices = await sealChoicesIn(register, now)
  const named = ids.map((id) => choices.find(({ userId }) => userId === id))
  const known = named.filter((one) => one !== undefined)
  if (known.length < ids.length) throw invalid([{ path: 'persons', code: 'notInList' }])
  if (!known.some(({ isOfficer }) => isOfficer)) throw invalid([{ path: 'persons', code: 'noOfficerNamed' }])
  return known.map((one) => ({ ...one, via: waysKept(one.via) }))
}

/** Those on the list of a sealed dossier, apart: for whom it is there, and who stands there by ways in that are gone. */
export interface NamesApart {
  readonly standing: readonly string[]
  readonly lapsed: readonly string[]
}

/** Whom a sealed dossier names at this moment, and who merely stands on its list: no way in through which they were named is left. */
export async function namesApart(register: Register, incidentId: string, now: Instant): Promise<NamesApart> {
  const choices = await sealChoicesIn(register, now)
  const choiceOf = (id: string) => choices.find(({ userId }) => userId === id)
  const named = await selectNamed(register, incidentId)
  const byStanding = Map.groupBy(named, ({ userId, via }) => comesInThrough(choiceOf(userId), via))
  const idsOf = (stands: boolean) => (byStanding.get(stands) ?? []).map(({ userId }) => userId)
  return { standing: idsOf(true), lapsed: idsOf(false) }
}

/**
 * Through which ways in the dossier is seen, as row-level security compares them with those of whoever asks: a naming holds through
 * the very ways that stood when it was made. What the platform does by itself sees it too.
 */
export function seenByOf(named: readonly NamedThrough[]): Record<string, string> {
  const ways = named.flatMap(({ via }) => via)
  return { [systemActor.id]: endless, ...Object.fromEntries(ways.map((key) => [key, ''])) }
}

/** What the journal says of naming: the names, and who of them handles the dossier from now on. */
export function namingSummary(named: readonly NamedHere[], handlerIds: readonly string[] = []) {
  const names = (some: readonly NamedHere[]) => some.map(({ name }) => name)
  const handlers = names(named.filter((one) => one.readsAsHandler && !handlerIds.includes(one.userId)))
  return { named: names(named), ...(handlers.length > 0 && { handler: handlers.join(', ') }) }
}

/**
 * Writes the names over those there were. Who handles the dossier is one of them, or handles it no longer; a handler among them
 * handles it.
 */
export async function writeNamed(
  register: Register,
  incidentId: string,
  named: readonly NamedHere[],
  now: Instant,
): Promise<void> {
  const handlers = named.filter(({ readsAsHandler }) => readsAsHandler)
  const ids = named.map(({ userId }) => userId)
  await Promise.all([
    deleteNamedPersonsExcept(register, incidentId, named),
    insertNamedPersons(register, incidentId, named, now),
    deleteHandlersExcept(register, incidentId, ids),
    ...handlers.map(({ userId, name }) =>
      insertHandler(register, { incidentId, userId, userName: name, createdAt: now }),
    ),
  ])
}
