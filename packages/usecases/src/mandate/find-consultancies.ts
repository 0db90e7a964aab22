import { mayInRegister } from '@lekboek/access'
import { consultanciesStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** One letter would list them all. */
const fewestLetters = 2
const mostFound = 10

/**
 * The consultancies, and the own umbrella, whose name or enterprise number holds these words, for whoever may grant a mandate: what the
 * enterprise register tells everybody, and nothing more.
 */
export async function findConsultancies(
  context: Context,
  organisationId: string,
  words: string,
): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  const now = context.now()
  const fields = new Fields({ words }, now)
  const sought = fields.text('words', { min: fewestLetters, max: shortText })
  fields.refuse()
  const rows = await readPlatform<RowColumn>(
    context.database,
    consultanciesStatement(organisationId, sought, now, mostFound),
  )
  return rows.map(({ row }) => row)
}
