import {
  appendJournal,
  deleteHandler,
  deleteKeyHolder,
  deleteMandateAssignmentsOf,
  insertMembership,
  revokeDeputiesOf,
  systemActor,
  uuidv7,
  type Register,
} from '@lekboek/database'
import type { Instant, Role } from '@lekboek/domain'
import { asksFactor } from '../break-glass/key-holders.ts'
import { askNewcomers } from '../merger/ask-newcomers.ts'

/**
 * The one way into an organisation: a person gets a role there. What hung on an earlier time in it is gone, also where
 * that time ended by itself on a day named beforehand: who comes back gets neither old dossiers
 * nor old mandates, stands in for nobody, and opens nothing in need before being appointed anew.
 * False where the person has that role already, without an end.
 */
export async function beginMembership(
  register: Register,
  /** Roles that the person holds there at this moment. */
  held: readonly Role[],
  given: {
    readonly userId: string
    readonly role: Role
    readonly grantedBy: string | null
    /** Whether the organisation's provider says so; no unless told. */
    readonly byProvider?: boolean
  },
  now: Instant,
): Promise<boolean> {
  const { userId, role, grantedBy, byProvider = false } = given
  const end = { at: now, by: grantedBy ?? systemActor.id }
  if (role === 'handler' && !held.includes('handler')) await deleteHandler(register, userId)
  if (role === 'dpo' && !held.includes('dpo')) await revokeDeputiesOf(register, userId, 'principal', end)
  if (asksFactor(role) && !held.some(asksFactor)) await deleteKeyHolder(register, userId)
  if (held.length === 0) {
    await deleteMandateAssignmentsOf(register, register.organisationId, userId)
    await revokeDeputiesOf(register, userId, 'deputy', end)
  }
  const mergerId = await askNewcomers(register, register.organisationId, now)
  if (mergerId !== null) {
    const entry = { verb: 'merger.waits', at: now, incidentId: null, summary: { mergerId } } as const
    await appendJournal(register, entry)
  }
  return insertMembership(register, {
    ...{ id: uuidv7(), userId, role, grantedBy, byProvider, organisationId: register.organisationId },
    ...{ validFrom: now, validUntil: null, createdAt: now },
  })
}
