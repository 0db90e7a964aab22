import { mayInRegister } from '@lekboek/access'
import { incidentNumber, numberingYear } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  insertBreach,
  isUuid,
  nextSequence,
  selectChainOf,
  uuidv7,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById } from './breach-by-id.ts'
import { readBreach, type BreachInput } from './read-breach.ts'

/**
 * A processor records a breach once; whom it concerns is planned afterwards. From a report of its own sub-processor it takes
 * the names and instants of everybody who knew before: they travel in every message.
 *
 * @throws {Refusal} notFound for a report that no processor sent, or that is not there for whoever records.
 */
export async function recordBreach(
  context: Context,
  organisationId: string,
  { fromReport = null, ...input }: BreachInput & { readonly fromReport?: string | null },
  selection: Selection,
): Promise<BreachRow> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (fromReport !== null && !mayInRegister(ability, 'read', 'Register')) throw forbidden()
  if (fromReport !== null && !isUuid(fromReport)) throw notFound()
  const now = context.now()
  const content = readBreach(input, now)
  const id = uuidv7()
  const year = numberingYear(now, access.organisation.timeZone)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const chain = fromReport === null ? [] : await selectChainOf(register, fromReport)
    if (!chain) throw notFound()
    const sequence = await nextSequence(register, 'breach', year)
    const number = incidentNumber(year, sequence)
    const [, , row] = await Promise.all([
      insertBreach(register, { id, year, sequence, number, content, chain, createdAt: now }),
      appendJournal(register, {
        ...{ verb: 'breach.recorded', at: now, incidentId: null },
        summary: {
          breachId: id,
          number,
          title: content.title,
          awareAt: content.awareAt,
          ...(fromReport && { fromReport }),
        },
      }),
      breachById(register, id, now, selection),
    ])
    return row
  })
}
