import { hasUnconfirmedNumbers, withNumbersConfirmed } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { readReason } from '../incident/read-reason.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { conflict, invalid } from '../refusal.ts'

/** Why the numbers of people are right. */
export interface ConfirmNumbersInput {
  readonly reason: string
  /** That of the confirmations. */
  readonly version: number
  /** That of the facts about people: nobody confirms numbers that they did not see. */
  readonly peopleVersion: number
  /** That of what is kept of whom the messages reached and whom the facts no longer count. */
  readonly numbersVersion: number
}

/**
 * Whoever decides confirms that the numbers of people in the facts are right, and higher ones before them were not: whom the
 * facts no longer count need not be told (articles 5(2) and 34(1)).
 *
 * @throws {Refusal} invalid where no number is to be confirmed; conflict when somebody confirmed or changed them in between.
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
        const people = stored.sections.find(({ section }) => section === 'people')
        const peopleVersion = people?.version ?? 0
        if (peopleVersion !== input.peopleVersion) throw conflict(peopleVersion, people?.content ?? null)
        // Who waits follows from the messages too: one that was corrected in between tells of people whom nobody saw waiting.
        const numbers = besideOf(stored.sections, 'numbers')
        if (numbers.version !== input.numbersVersion) throw conflict(numbers.version, numbers)
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
