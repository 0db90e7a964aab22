import { dutiesOf, withKeptDuties, type Dossier, type Duty } from '@lekboek/domain'
import { upsertSection } from '@lekboek/database'
import { besideOf } from './beside-facts.ts'
import type { OpenDossier } from './change-incident.ts'

/**
 * The dossier after an act with the duties, among those named, that the act alone does not undo, and with that its facts
 * showed a risk once, or said that the breach goes on, whatever verb it was.
 */
export function keptBy(
  { stored, dossier, register, now }: Pick<OpenDossier, 'stored' | 'dossier' | 'register' | 'now'>,
  outcome: Dossier,
  isAmong: (duty: Duty) => boolean = () => true,
): { after: Dossier; late: readonly string[]; keep: (() => Promise<void>) | null } {
  const was = dutiesOf(dossier, now).filter(isAmong)
  const after = withKeptDuties(dossier, was, outcome, dutiesOf(outcome, now), now)
  const { keptDuties: duties = [], hasShownRisk = false, hasGoneOn = false } = after
  const known = outcome.keptDuties ?? []
  const isSame =
    duties.length === known.length &&
    hasShownRisk === (outcome.hasShownRisk ?? false) &&
    hasGoneOn === (outcome.hasGoneOn ?? false)
  if (isSame) return { after, late: [], keep: null }
  const version = besideOf(stored.sections, 'kept').version + 1
  return {
    after,
    late: duties.slice(known.length).map(({ key }) => key),
    keep: () =>
      upsertSection(register, {
        ...{
          incidentId: stored.id,
          section: 'kept',
          version,
          content: { duties, hasShownRisk, hasGoneOn },
          changedAt: now,
        },
      }),
  }
}
