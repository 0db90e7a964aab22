import { mayInRegister } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import {
  isUuid,
  questionsStatement,
  readRegister,
  type QuestionPage,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { nodeOf, pageOf, readPageSize, readPlace, writePlace, type Connection } from '../input/page.ts'
import type { Row } from '../input/row.ts'
import { toInstant } from '../input/to-instant.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

export type QuestionConnection = Connection<Row>

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
  const asked = { first: first + 1, after: readPlace(page.after, placeOf), isOpen: page.isOpen === true }
  const statement = questionsStatement(organisationId, number, asked, nodeOf(selection))
  const rows = await readRegister<ListedRow>(context.database, organisationId, statement)
  if (rows.length === 0) throw notFound()
  const found = rows.filter(({ id }) => id !== null)
  return pageOf(found, first, ({ isOpen, askedAt, id, row }) => ({
    cursor: writePlace([isOpen, askedAt.toISOString(), id]),
    node: row,
  }))
}

function placeOf([isOpen, at, id]: readonly unknown[]): QuestionPage['after'] {
  const askedAt = toInstant(at)
  const isPlace = typeof isOpen === 'boolean' && askedAt !== null && typeof id === 'string' && isUuid(id)
  return isPlace ? { isOpen, askedAt, id } : null
}
