import { mayInRegister } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import {
  breachesStatement,
  breachStatement,
  readRegister,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { readPageSize } from '../input/page.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

export interface BreachConnection {
  readonly edges: readonly { readonly cursor: string; readonly node: BreachRow }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A processor's own breaches, newest first. */
export async function listBreaches(
  context: Context,
  organisationId: string,
  page: { readonly first: number; readonly after?: string | null },
  selection: Selection,
): Promise<BreachConnection> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  const first = readPageSize(page.first)
  const statement = breachesStatement(
    organisationId,
    { first: first + 1, after: readPlace(page.after) },
    context.now(),
    nodeOf(selection),
  )
  const rows = await readRegister<{ year: number; sequence: number; row: BreachRow }>(
    context.database,
    organisationId,
    statement,
  )
  const edges = rows.slice(0, first).map(({ year, sequence, row }) => ({
    // The number is the place in the list, and says no more than the list itself.
    cursor: Buffer.from(`${year}-${String(sequence).padStart(3, '0')}`).toString('base64url'),
    node: row,
  }))
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

/** One breach by the number that people see, `2026-003`. */
export async function findBreach(
  context: Context,
  organisationId: string,
  number: string,
  selection: Selection,
): Promise<BreachRow> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  if (!parseIncidentNumber(number)) throw notFound()
  const statement = breachStatement(organisationId, { number }, context.now(), selection)
  const rows = await readRegister<{ row: BreachRow }>(context.database, organisationId, statement)
  if (!rows[0]) throw notFound()
  return rows[0].row
}

function readPlace(after: string | null | undefined) {
  if (after === null || after === undefined) return null
  const place = parseIncidentNumber(Buffer.from(after, 'base64url').toString())
  if (!place) throw invalid([{ path: 'after', code: 'invalidIdentifier' }])
  return place
}

const nothing: Selection = {}

export function nodeOf({ edges }: Selection): Selection {
  const node = typeof edges === 'object' ? edges['node'] : undefined
  return typeof node === 'object' ? node : nothing
}
