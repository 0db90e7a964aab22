import { mayInRegister } from '@lekboek/access'
import { changedBreachFields } from '@lekboek/domain/breach'
import {
  appendJournal,
  inRegister,
  isUuid,
  updateBreach,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById, heldBreach } from './breach-by-id.ts'
import { readBreach, type BreachInput } from './read-breach.ts'

/**
 * Changes what a processor knows of its breach. What controllers were told stands as it was told; what changed reaches
 * them once it is sent, as a version of its own.
 *
 * @throws {Refusal} conflict, with the stored breach, when somebody saved it in between.
 */
export async function changeBreach(
  context: Context,
  organisationId: string,
  breachId: string,
  input: BreachInput & { readonly version: number },
  selection: Selection,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  const changed = readBreach(input, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const breach = await heldBreach(register, breachId, now, input.version)
    // Names only: what a journal keeps for ever holds no running text.
    const fields = changedBreachFields(breach.content, changed)
    const [, , row] = await Promise.all([
      updateBreach(register, breachId, changed, now),
      appendJournal(register, {
        ...{ verb: 'breach.changed', at: now, incidentId: null },
        summary: { breachId, version: breach.version + 1, fields },
      }),
      breachById(register, breachId, now, selection),
    ])
    return row
  })
}
