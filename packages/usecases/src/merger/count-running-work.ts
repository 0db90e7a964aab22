import { mayInRegister } from '@lekboek/access'
import { readRegister, runningWorkStatement, type RunningWork } from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * What would be left standing if the service ended: counts alone, for whoever may end it. Without eyes: an administrator
 * learns nothing of what is sealed, also not by counting.
 *
 * @throws {Refusal} forbidden.
 */
export async function countRunningWork(context: Context, organisationId: string): Promise<RunningWork> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const statement = runningWorkStatement(organisationId)
  const [found] = await readRegister<{ row: RunningWork }>(context.database, organisationId, statement)
  if (!found) throw new Error('a statement that always yields one row yielded none')
  return found.row
}
