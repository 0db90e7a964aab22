import { hasUnconfirmedNumbers, withNumbersConfirmed } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { readReason } from '../incident/read-reason.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { invalid } from '../refusal.ts'

/** Why the numbers of people are right; the version is that of the confirmations. */
export interface ConfirmNumbersInput {
  readonly reason: string
  readonly version: number
}

/**
 * Whoever decides confirms that the numbers of people in the facts are right, and higher ones before them were not: whom the
 * facts no longer count need not be told (articles 5(2) and 34(1)).
 *
 * @throws {Refusal} invalid where no number is to be confirmed; conflict when somebody confirmed them in between.
 */
export async function confirmNumbers(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: ConfirmNumbersInput,
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  return recordBeside(
    context,
    organisationId,
    incidentId,
    {
      act: { action: 'decide', part: 'Decision', verb: 'people.numbersConfirmed' },
      section: 'confirmedNumbers',
      version: input.version,
      content({ stored, dossier, register, now }) {
        if (!hasUnconfirmedNumbers(dossier)) throw invalid([{ path: 'reason', code: 'repeated' }])
        const { confirmations } = besideOf(stored.sections, 'confirmedNumbers')
        return { confirmations: [...confirmations, { at: now, by: register.actor.name, reason }] }
      },
      after: withNumbersConfirmed,
      summary: () => ({}),
    },
    selection,
  )
}
