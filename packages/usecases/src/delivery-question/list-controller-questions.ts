import { mayInRegister } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import {
  isUuid,
  questionsStatement,
  readRegister,
  type QuestionPage,
  type Selection,
} from '@lekboek/database'
import { nodeOf } from '../breach/list-breaches.ts'
import type { Context } from '../context.ts'
import { readPageSize } from '../input/page.ts'
import type { Row } from '../input/row.ts'
import { toInstant } from '../input/to-instant.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

export interface QuestionConnection {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface ListedRow extends Record<string, unknown> {
  readonly id: string | null
  readonly askedAt: Date
  readonly isOpen: boolean
  readonly row: Row
}

/**
 * What controllers asked about a breach, page by page: those first that wait, the oldest first; there may be hundreds.
 *
 * @throws {Refusal} notFound.
 */
export async function listControllerQuestions(
  context: Context,
  organisationId: string,
  number: string,
  page: {
    readonly first: number
    readonly after?: string | null
    readonly isOpen?: boolean | null
  },
  selection: Selection,
): Promise<QuestionConnection> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  if (!parseIncidentNumber(number)) throw notFound()
  const first = readPageSize(page.first)
  const asked = { first: first + 1, after: readPlace(page.after), isOpen: page.isOpen === true }
  const statement = questionsStatement(organisationId, number, asked, nodeOf(selection))
  const rows = await readRegister<ListedRow>(context.database, organisationId, statement)
  if (rows.length === 0) throw notFound()
  const found = rows.filter(({ id }) => id !== null)
  const edges = found.slice(0, first).map(({ isOpen, askedAt, id, row }) => ({
    cursor: Buffer.from(JSON.stringify([isOpen, askedAt.toISOString(), id])).toString('base64url'),
    node: row,
  }))
  return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

function readPlace(after: string | null | undefined): QuestionPage['after'] {
  if (after === null || after === undefined) return null
  const [isOpen, at, id] = parsed(after)
  const askedAt = toInstant(at)
  if (typeof isOpen === 'boolean' && askedAt !== null && typeof id === 'string' && isUuid(id))
    return { isOpen, askedAt, id }
  throw invalid([{ path: 'after', code: 'invalidIdentifier' }])
}

function parsed(after: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
