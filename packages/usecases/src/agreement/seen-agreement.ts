import { agreementStatement, isUuid, lockAgreement, type Register } from '@lekboek/database'
import type { Row, RowColumn } from '../input/row.ts'
import { conflict, invalid, notFound } from '../refusal.ts'
import { instantOf } from '../input/instant-of.ts'
import type { Instant } from '@lekboek/domain'

/** An agreement of the register's organisation as controller; the other side reads it and has no say over it here. */
export async function agreementById(register: Register, id: string): Promise<Row> {
  const [found] = await register.query<RowColumn>(agreementStatement(register.organisationId, id))
  if (!found) throw notFound()
  return found.row
}

/**
 * The same, held until the transaction ends, as the person saw it.
 *
 * @throws {Refusal} notFound for one that is absent, or of others; conflict, with what is stored; invalid at `agreement`
 * `isClosed` for one that ended: what was agreed then stays as it was.
 */
export async function seenAgreement(
  register: Register,
  id: string,
  version: number,
  now: Instant,
): Promise<Row> {
  if (!isUuid(id)) throw notFound()
  await lockAgreement(register, id)
  const stored = await agreementById(register, id)
  if (stored['version'] !== version) throw conflict(Number(stored['version']), stored)
  const until = stored['until']
  if (typeof until === 'string' && instantOf(until) <= now)
    throw invalid([{ path: 'agreement', code: 'isClosed' }])
  return stored
}
