import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertMandateAssignments,
  isUuid,
  mandateRefusalsStatement,
  selectMember,
  usableMandatesStatement,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { readIds } from '../input/read-ids.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { endNamesOfNewcomers } from '../seal/end-names.ts'
import { openRegister } from '../viewer/viewer.ts'
import { mandateById } from './mandate-by-id.ts'

/** More clients than a consultancy has, and more people than it puts on one of them. */
const mostMandates = 1000
const mostUsers = 50

/**
 * A consultancy lets some of its own people use some of the mandates that it holds, all of them or none. The clients see
 * those people's names.
 *
 * @throws {Refusal} notFound where one of the mandates is not held or has ended, or one of the people is no member; invalid
 * for whom one of the clients does not want.
 */
export async function assignMandates(
  context: Context,
  organisationId: string,
  mandates: readonly string[],
  users: readonly string[],
): Promise<Row[]> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'assign', 'Mandate')) throw forbidden()
  const now = context.now()
  const mandateIds = readIds('mandates', mandates, mostMandates).toSorted()
  const userIds = readIds('users', users, mostUsers).toSorted()
  const read = async (register: Register) => {
    await refuseUnusable(register, mandateIds, now)
    const names = await namesOf(register, userIds, now)
    await refuseUnwanted(register, mandateIds, userIds)
    return names
  }
  // All that refuses is asked before, and again after: in the clients' registers nothing is written for a refused call.
  const coming = await inRegister(context.database, actor, organisationId, async (register) => {
    const names = await read(register)
    const clients: string[] = []
    for (const id of mandateIds) clients.push(String((await mandateById(register, id, now))['clientId']))
    return { clients, people: [...names].map(([userId, name]) => ({ userId, name })) }
  })
  for (const client of new Set(coming.clients)) await endNamesOfNewcomers(context, client, coming.people)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const names = await read(register)
    const uses = await insertMandateAssignments(register, {
      ...{ mandateIds, userIds, assignedBy: viewer.id, createdAt: now },
    })
    const added = Map.groupBy(uses, ({ mandateId }) => mandateId)
    const rows: Row[] = []
    for (const id of mandateIds) rows.push(await mandateById(register, id, now))
    for (const row of rows) {
      const own = added.get(String(row['id'])) ?? []
      if (own.length === 0) continue
      const persons = own.map(({ userId }) => ({ userId, userName: names.get(userId) ?? '' }))
      const summary = { mandateId: row['id'], clientName: row['clientName'], persons }
      await appendJournal(register, { verb: 'mandate.assigned', at: now, incidentId: null, summary })
    }
    return rows
  })
}

/** The same for one person and one mandate. */
export async function assignMandate(
  context: Context,
  organisationId: string,
  mandateId: string,
  userId: string,
): Promise<Row> {
  const [row] = await assignMandates(context, organisationId, [mandateId], [userId])
  if (!row) throw notFound()
  return row
}

async function refuseUnusable(register: Register, ids: readonly string[], now: Instant): Promise<void> {
  if (!ids.every(isUuid)) throw notFound()
  const usable = await register.query(usableMandatesStatement(register.organisationId, ids, now))
  if (usable.length !== ids.length) throw notFound()
}

async function refuseUnwanted(
  register: Register,
  mandateIds: readonly string[],
  userIds: readonly string[],
): Promise<void> {
  const [refusal] = await register.query<{ clientName: string }>(
    mandateRefusalsStatement(register.organisationId, mandateIds, userIds),
  )
  if (!refusal) return
  throw invalid([{ path: 'users', code: 'refusedByClient', params: { client: refusal.clientName } }])
}

/** In the order of their ids, as everywhere that several people are held: two who assign never wait in a ring. */
async function namesOf(
  register: Register,
  userIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const userId of userIds) {
    // PostgreSQL refuses NUL in a text: nobody has such an id.
    const member = userId.includes('\0') ? null : await selectMember(register, userId, now)
    if (!member) throw notFound()
    names.set(userId, member.name)
  }
  return names
}
