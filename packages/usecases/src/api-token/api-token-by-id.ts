import type { Instant } from '@lekboek/domain'
import { apiTokenStatement, isUuid, type Register } from '@lekboek/database'
import type { Row, RowColumn } from '../input/row.ts'
import { conflict, notFound } from '../refusal.ts'

/** @throws {Refusal} notFound unless it was made for this organisation. */
export async function apiTokenById(register: Register, id: string): Promise<Row> {
  if (!isUuid(id)) throw notFound()
  const rows = await register.query<RowColumn>(apiTokenStatement(register.organisationId, id))
  if (!rows[0]) throw notFound()
  return rows[0].row
}

/** The token as the person who asks saw it. @throws {Refusal} notFound; conflict when it was changed in between. */
export async function apiTokenAt(register: Register, id: string, version: number): Promise<Row> {
  const token = await apiTokenById(register, id)
  if (token['version'] !== version) throw conflict(Number(token['version']), token)
  return token
}

/**
 * The same, while the DPO's word on it is waited for.
 *
 * @throws {Refusal} notFound also where it is over or was consented to already; conflict.
 */
export async function waitingApiToken(
  register: Register,
  id: string,
  version: number,
  now: Instant,
): Promise<Row> {
  const token = await apiTokenAt(register, id, version)
  const isOver = token['revokedAt'] !== null || Date.parse(String(token['expiresAt'])) <= Date.parse(now)
  if (isOver || token['approvedAt'] !== null) throw notFound()
  return token
}
