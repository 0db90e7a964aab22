import { mayInRegister } from '@lekboek/access'
import { incidentNumber, numberingYear } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  insertBreach,
  nextSequence,
  uuidv7,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById } from './breach-by-id.ts'
import { readBreach, type BreachInput } from './read-breach.ts'

/** A processor records a breach once; whom it concerns is planned afterwards. */
export async function recordBreach(
  context: Context,
  organisationId: string,
  input: BreachInput,
  selection: Selection,
): Promise<BreachRow> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  const now = context.now()
  const content = readBreach(input, now)
  const id = uuidv7()
  const year = numberingYear(now, access.organisation.timeZone)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const sequence = await nextSequence(register, 'breach', year)
    const number = incidentNumber(year, sequence)
    const [, , row] = await Promise.all([
      insertBreach(register, { ...{ id, year, sequence, number, content }, chain: [], createdAt: now }),
      appendJournal(register, {
        ...{ verb: 'breach.recorded', at: now, incidentId: null },
        summary: { breachId: id, number, title: content.title, awareAt: content.awareAt },
      }),
      breachById(register, id, now, selection),
    ])
    return row
  })
}
