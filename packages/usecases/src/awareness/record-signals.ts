import type { AwarenessSignals } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { signalNames } from '../incident/beside-facts.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { Fields } from '../input/fields.ts'

export interface SignalsInput extends AwarenessSignals {
  readonly version: number
}

/**
 * Records the times that bear on awareness and are no facts of the breach: an attacker's claim, a third party's proof, an
 * authority's word, begin and end of the check. They move the proposal, never awareness itself.
 */
export async function recordSignals(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: SignalsInput,
  selection: Selection,
): Promise<IncidentRow> {
  const content = readSignals(input, context)
  return recordBeside(
    context,
    organisationId,
    incidentId,
    {
      act: { action: 'change', part: 'Facts', verb: 'signals.recorded' },
      section: 'signals',
      version: input.version,
      content: () => content,
      after: (dossier, signals) => ({ ...dossier, signals }),
      summary: (before, after) =>
        Object.fromEntries(
          signalNames
            .filter((name) => before[name] !== after[name])
            .map((name) => [name, { before: before[name], after: after[name] }]),
        ),
    },
    selection,
  )
}

function readSignals(input: SignalsInput, context: Context): Required<AwarenessSignals> {
  const fields = new Fields(input, context.now())
  const read = (name: (typeof signalNames)[number]) => fields.optionalInstant(name, { notInFuture: true })
  const signals = {
    claimAt: read('claimAt'),
    claimVerifiedAt: read('claimVerifiedAt'),
    proofShownAt: read('proofShownAt'),
    authorityToldAt: read('authorityToldAt'),
    checkStartedAt: read('checkStartedAt'),
    checkConfirmedAt: read('checkConfirmedAt'),
  }
  refuseReversed(fields, signals, 'claimAt', 'claimVerifiedAt')
  refuseReversed(fields, signals, 'checkStartedAt', 'checkConfirmedAt')
  fields.refuse()
  return signals
}

function refuseReversed(
  fields: Fields,
  signals: Required<AwarenessSignals>,
  begin: keyof AwarenessSignals,
  end: keyof AwarenessSignals,
): void {
  const [from, until] = [signals[begin], signals[end]]
  if (from && until && until < from) fields.addOnce(end, 'endBeforeBegin')
}
