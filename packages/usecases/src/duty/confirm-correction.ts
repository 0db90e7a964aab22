import { dutiesOf, reasonMinimum, type Instant } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { Fields, longText } from '../input/fields.ts'
import { conflict, invalid } from '../refusal.ts'
import { onceConfirmed } from './once-confirmed.ts'
import { refuseClosed } from './refuse-closed.ts'

export interface ConfirmCorrectionInput {
  /** Key of the duty. */
  readonly duty: string
  readonly reason: string
  /** That of the kept duties that the person saw. */
  readonly version: number
  /** When the person saw that the duty is due once this is confirmed; absent or `null` where it is not. */
  readonly becomesDueAt?: Instant | null
  /** When the person saw that it was met then. */
  readonly becomesMetAt?: Instant | null
}

/**
 * Confirms that a duty was late, or owed, only on what had been recorded wrongly: from here on it stands as it follows from
 * what is recorded now. Who decides does, with the reason, whatever act it was that put the duty off.
 *
 * @throws {Refusal} invalid where no such duty is kept; conflict where it would become otherwise than the person saw, as when
 * an instant was moved once more in between.
 */
export async function confirmCorrection(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: ConfirmCorrectionInput,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const reason = fields.text('reason', { max: longText, min: reasonMinimum })
  fields.refuse()
  return recordBeside(
    context,
    organisationId,
    incidentId,
    {
      act: { action: 'decide', part: 'Decision', verb: 'correction.confirmed', frozenToo: true },
      section: 'kept',
      version: input.version,
      content({ stored, dossier, opening, now }) {
        refuseClosed(stored)
        const isOpen = (one: { key: string; confirmedAt: Instant | null }) =>
          one.key === input.duty && one.confirmedAt === null
        const kept = dossier.keptDuties ?? []
        if (!kept.some(isOpen)) throw invalid([{ path: 'duty', code: 'notInList' }])
        const becomes = onceConfirmed(dutiesOf({ ...dossier, keptDuties: [] }, now), input.duty)
        if (
          !isSame(becomes.becomesDueAt, input.becomesDueAt) ||
          !isSame(becomes.becomesMetAt, input.becomesMetAt)
        ) {
          throw conflict(input.version, becomes)
        }
        const confirmed = { confirmedAt: now, confirmedBy: opening.viewer.name, reason }
        return {
          duties: kept.map((one) => (isOpen(one) ? { ...one, ...confirmed } : one)),
          hasShownRisk: dossier.hasShownRisk ?? false,
          hasGoneOn: dossier.hasGoneOn ?? false,
        }
      },
      after: (dossier, { duties }) => ({ ...dossier, keptDuties: duties }),
      summary: () => ({ duty: input.duty, reason }),
    },
    selection,
  )
}

function isSame(one: Instant | null, other: Instant | null = null): boolean {
  return one === null || other === null ? one === other : Date.parse(one) === Date.parse(other)
}
