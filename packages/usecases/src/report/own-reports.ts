import { mayOnReport } from '@lekboek/access'
import { ownReportsStatement, readRegister, type ReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { readPageSize } from '../input/page.ts'
import { forbidden } from '../refusal.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'

/** The viewer's own reports in one register, newest first. */
export async function ownReports(
  context: Context,
  organisationId: string,
  first: number,
  selection: Selection,
): Promise<readonly ReportRow[]> {
  const opening = await openRegister(context, organisationId)
  const { ability, viewer } = opening
  if (!mayOnReport(ability, 'read', { reporterId: viewer.id })) throw forbidden()
  const statement = ownReportsStatement(organisationId, viewer.id, readPageSize(first), selection)
  const answer = await readRegister<{ rows: readonly ReportRow[] }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, context.now()),
  )
  return answer[0]?.rows ?? []
}
