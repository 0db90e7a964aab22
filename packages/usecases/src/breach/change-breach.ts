import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  isUuid,
  lockBreach,
  updateBreach,
  type BreachContent,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById } from './breach-by-id.ts'
import { readBreach, type BreachInput } from './read-breach.ts'

const content: Selection = {
  title: true,
  awareAt: true,
  occurredFromAt: true,
  occurredToAt: true,
  description: true,
  dataTypes: true,
  measures: true,
  systems: true,
  contact: true,
  version: true,
}

/**
 * Changes a breach that went to nobody yet. What controllers were told stands as it was told: a text that changes
 * behind their back would be worth nothing.
 *
 * @throws {Refusal} conflict, with the stored breach, when somebody saved it in between; invalid once it was sent.
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
    const breach = await lockBreach(register, breachId)
    if (!breach) throw notFound()
    const before = await breachById(register, breachId, content)
    if (breach.version !== input.version) throw conflict(breach.version, before)
    if (breach.sent_to.length > 0) throw invalid([{ path: 'status', code: 'isClosed' }])
    const [, , row] = await Promise.all([
      updateBreach(register, breachId, changed),
      appendJournal(register, {
        ...{ verb: 'breach.changed', at: now, incidentId: null },
        summary: { breachId, version: breach.version + 1, fields: changedFields(before, changed) },
      }),
      breachById(register, breachId, selection),
    ])
    return row
  })
}

/** Names only: what a journal keeps for ever holds no running text. */
function changedFields(before: BreachRow, after: BreachContent): string[] {
  return Object.entries(after)
    .filter(([field, value]) => written(field, before[field]) !== written(field, value))
    .map(([field]) => field)
}

function written(field: string, value: unknown): string {
  return field.endsWith('At') && typeof value === 'string'
    ? new Date(value).toISOString()
    : JSON.stringify(value ?? null)
}
