import {
  handlingProblems,
  isPutOff,
  significanceMoveProblems,
  type Dossier,
  type Instant,
} from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { BesideFacts } from '../incident/beside-facts.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { Fields, longText } from '../input/fields.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { refuseClosed } from './refuse-closed.ts'

/** Shortest argument, in characters. */
const argumentMinimum = 10

export interface SignificanceInput {
  /** Null: the incident is not significant, or no longer held to be. */
  readonly significantAt?: Instant | null
  /** For a trust service provider: whether those services themselves are affected; null while that is not known. */
  readonly affectsTrustServices?: boolean | null
  /** The handling of the incident goes on; false once it ended, null while nobody said. */
  readonly isBeingHandled?: boolean | null
  /** When that handling ended. */
  readonly handledAt?: Instant | null
  readonly argument: string
  /** How it had been recorded wrongly; demanded where an instant is later than it was, or none after all. */
  readonly correctionReason?: string | null
  readonly version: number
}

/**
 * Records whether the incident is significant under NIS2, and from when the organisation knew: the early warning and the
 * notification run from there; and whether its handling goes on, or when that ended: the final report depends on it. Also in a dossier that proved no breach of personal data: the two laws ask different things.
 * Later, or not significant after all, is a correction with its reason; what was owed stays so until who decides confirms.
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
    isBeingHandled: input.isBeingHandled ?? null,
    handledAt: fields.optionalInstant('handledAt', { notInFuture: true }),
    argument: fields.text('argument', { max: longText, min: argumentMinimum }),
    correctionReason: fields.optionalText('correctionReason', { max: longText }),
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
        const before = dossier.significantAt ?? null
        refuseProblems([
          ...significanceMoveProblems(content, before, warnedAt(dossier)),
          ...handlingProblems(content, dossier),
        ])
        const isMoved =
          isPutOff(content.significantAt, before) || isPutOff(content.handledAt, dossier.handledAt ?? null)
        return {
          ...content,
          // Only a trust service provider is asked; of any other the answer would start no other clock.
          affectsTrustServices: regimes.includes('nis2Trust') ? content.affectsTrustServices : null,
          isBeingHandled: content.handledAt === null ? content.isBeingHandled : false,
          correctionReason: isMoved ? content.correctionReason : null,
        }
      },
      after: (dossier, { significantAt, affectsTrustServices, isBeingHandled, handledAt }) => ({
        ...dossier,
        ...{ significantAt, affectsTrustServices, isBeingHandled, handledAt },
      }),
      summary: (before, after) => ({
        significantAt: { before: before.significantAt, after: after.significantAt },
        ...(after.correctionReason !== null && { reason: after.correctionReason }),
        ...changeOf('affectsTrustServices', before, after),
        ...changeOf('isBeingHandled', before, after),
        ...changeOf('handledAt', before, after),
      }),
    },
    selection,
  )
}

type Judged = Pick<BesideFacts['significance'], 'affectsTrustServices' | 'isBeingHandled' | 'handledAt'>

function changeOf(name: keyof Judged, before: Judged, after: Judged): Record<string, unknown> {
  return before[name] === after[name] ? {} : { [name]: { before: before[name], after: after[name] } }
}

// Whoever warned, or notified, of a significant incident knew of it by then.
function warnedAt({ reports = [] }: Dossier): Instant[] {
  return reports.flatMap(({ duty, sentAt }) =>
    duty === 'nis2EarlyWarning' || duty === 'nis2Notification' ? [sentAt] : [],
  )
}
