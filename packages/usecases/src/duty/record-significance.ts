import type { Instant } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { Fields, longText } from '../input/fields.ts'
import { invalid } from '../refusal.ts'
import { refuseClosed } from './refuse-closed.ts'

/** Shortest argument, in characters. */
const argumentMinimum = 10

export interface SignificanceInput {
  /** Null: the incident is not significant, or no longer held to be. */
  readonly significantAt?: Instant | null
  /** For a trust service provider: whether those services themselves are affected; null while that is not known. */
  readonly affectsTrustServices?: boolean | null
  readonly argument: string
  readonly version: number
}

/**
 * Records whether the incident is significant under NIS2, and from when the organisation knew: the early warning and the
 * notification run from there. Also in a dossier that proved no breach of personal data: the two laws ask different things.
 */
export async function recordSignificance(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: SignificanceInput,
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const content = {
    significantAt: fields.optionalInstant('significantAt', { notInFuture: true }),
    affectsTrustServices: input.affectsTrustServices ?? null,
    argument: fields.text('argument', { max: longText, min: argumentMinimum }),
  }
  fields.refuse()
  return recordBeside(
    context,
    organisationId,
    incidentId,
    {
      act: { action: 'advise', part: 'Assessment', verb: 'significance.recorded', frozenToo: true },
      section: 'significance',
      version: input.version,
      content({ stored, dossier }) {
        refuseClosed(stored)
        const regimes = dossier.settings.regimes ?? []
        if (content.significantAt !== null && !regimes.some((one) => one === 'nis2' || one === 'nis2Trust')) {
          throw invalid([{ path: 'significantAt', code: 'contradiction' }])
        }
        // Only a trust service provider is asked; of any other the answer would start no other clock.
        return regimes.includes('nis2Trust') ? content : { ...content, affectsTrustServices: null }
      },
      after: (dossier, { significantAt, affectsTrustServices }) => ({
        ...dossier,
        significantAt,
        affectsTrustServices,
      }),
      summary: (before, { significantAt, affectsTrustServices }) => ({
        significantAt: { before: before.significantAt, after: significantAt },
        ...(affectsTrustServices !== before.affectsTrustServices && {
          affectsTrustServices: { before: before.affectsTrustServices, after: affectsTrustServices },
        }),
      }),
    },
    selection,
  )
}
