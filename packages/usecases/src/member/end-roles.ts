import {
  appendJournal,
  deleteHandler,
  deleteKeyHolder,
  deleteMandateAssignmentsOf,
  endMemberships,
  revokeDeputiesOf,
  type HeldRole,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { asksFactor } from '../break-glass/key-holders.ts'
import { instantOf } from '../input/instant-of.ts'
import { invalid } from '../refusal.ts'
import { endNames } from '../seal/end-names.ts'
import type { OpenMembers } from './change-members.ts'

/** What ending a role needs: those who stay, and who ends it. */
export interface LeftMembers extends Pick<OpenMembers, 'register' | 'held' | 'now'> {
  readonly viewer: Pick<OpenMembers['viewer'], 'id'>
}

/**
 * Ends roles of one person from an instant on, and with them at once what hangs on them: dossiers of a handler, mandates
 * of a consultancy's people, deputyships, the key to sealed dossiers with the last role that asks for a second factor. Where the end lies ahead, all of that closes by itself at that instant. An end
 * that was named before and comes sooner stays: who is to stay longer is given the role anew.
 *
 * @throws {Refusal} invalid with `lastAdministrator` where nobody would be left to administer the organisation.
 */
export async function endRoles(
  open: LeftMembers,
  ended: readonly HeldRole[],
  until: Instant,
  path: string,
): Promise<void> {
  refuseLastAdministrator(open, ended, path)
  const { register, viewer, now } = open
  const sooner = ended.filter((one) => one.until === null || instantOf(one.until) > until)
  const ids = sooner.map(({ id }) => id)
  await endMemberships(register, ids, { until, by: viewer.id })
  const left = until <= now ? await leave(open, ended) : []
  for (const { userId, name, role } of sooner) {
    const summary = { userId, userName: name, role, until }
    await appendJournal(register, { verb: 'member.roleEnded', at: now, incidentId: null, summary })
  }
  for (const entry of left) await appendJournal(register, { ...entry, at: now })
}

function refuseLastAdministrator(
  { held }: Pick<LeftMembers, 'held'>,
  ended: readonly HeldRole[],
  path: string,
): void {
  if (isLastAdministrator(held, ended)) throw invalid([{ path, code: 'lastAdministrator' }])
}

/** Whether nobody would be left to administer the organisation once these roles have ended. */
export function isLastAdministrator(held: readonly HeldRole[], ended: readonly HeldRole[]): boolean {
  if (!ended.some(({ role }) => role === 'admin')) return false
  return !held.some(
    ({ id, role, until, isClosed }) =>
      role === 'admin' && until === null && !isClosed && ended.every((one) => one.id !== id),
  )
}

type Leaf = Omit<Parameters<typeof appendJournal>[1], 'at'>

/** What hung on the roles that are gone now; answers what the journal has to say of it. */
async function leave(open: LeftMembers, ended: readonly HeldRole[]): Promise<Leaf[]> {
  const { register, held, viewer, now } = open
  const [first] = ended
  if (!first) return []
  const { userId, name } = first
  const isGone = (role: string) => ended.some((one) => one.role === role)
  const end = { at: now, by: viewer.id }
  const leaves: Leaf[] = []
  if (isGone('handler'))
    for (const { incidentId } of await deleteHandler(register, userId))
      leaves.push({ verb: 'handler.ended', incidentId, summary: { handler: name } })
  if (isGone('dpo')) leaves.push(...deputyLeaves(await revokeDeputiesOf(register, userId, 'principal', end)))
  const kept = held.filter((one) => one.userId === userId && !ended.includes(one))
  if (!kept.some(({ role }) => asksFactor(role)) && (await deleteKeyHolder(register, userId)))
    leaves.push({ verb: 'settings.keyHolderEnded', incidentId: null, summary: { userId, userName: name } })
  if (kept.length > 0) return leaves
  for (const incidentId of await endNames(register, userId))
    leaves.push({ verb: 'incident.nameEnded', incidentId, summary: { named: name } })
  leaves.push(...deputyLeaves(await revokeDeputiesOf(register, userId, 'deputy', end)))
  for (const use of await deleteMandateAssignmentsOf(register, register.organisationId, userId))
    leaves.push({
      verb: 'mandate.unassigned',
      incidentId: null,
      summary: { ...use, userId, userName: name },
    })
  return leaves
}

const deputyLeaves = (ids: readonly string[]): Leaf[] =>
  ids.map((deputyId) => ({ verb: 'deputy.ended', incidentId: null, summary: { deputyId } }))
