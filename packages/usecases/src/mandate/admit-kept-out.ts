import { mayInRegister } from '@lekboek/access'
import { appendJournal, deleteRefusalOfPassed, inRegister, keptOutStatement } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * An administrator of the heir lets a person into a register that it took over and whose organisation had refused them: the
 * heir's mandates open it to them from their next request on.
 *
 * @throws {Refusal} notFound for a register that is not in its hands, and for whoever was not refused there.
 */
export async function admitKeptOut(
  context: Context,
  organisationId: string,
  registerId: string,
  userId: string,
): Promise<Row[]> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Mandate')) throw forbidden()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const now = context.now()
    const list = async () =>
      (await register.query<RowColumn>(keptOutStatement(organisationId, now))).map(({ row }) => row)
    const person = (await list()).find((one) => one['registerId'] === registerId && one['userId'] === userId)
    // Of two who admit at once, the second finds nothing to take back.
    if (!person || !(await deleteRefusalOfPassed(register, { registerId, userId }, now))) throw notFound()
    const { registerName, name: userName, consultancyNames } = person
    const summary = { registerId, registerName, consultancyNames, userId, userName }
    await appendJournal(register, { verb: 'mandate.userAdmitted', at: now, incidentId: null, summary })
    return list()
  })
}
