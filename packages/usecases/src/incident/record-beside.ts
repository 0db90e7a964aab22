import type { Dossier } from '@lekboek/domain'
import { upsertSection, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict } from '../refusal.ts'
import { besideOf, type BesideFacts, type BesideSection } from './beside-facts.ts'
import { changeIncident, type Act, type OpenDossier } from './change-incident.ts'

/** One section beside the facts as it is to be saved. */
export interface BesideChange<Section extends BesideSection> {
  readonly act: Act
  readonly section: Section
  /** The version that the person saw. */
  readonly version: number
  /** The new content; may refuse what does not fit the dossier. */
  readonly content: (open: OpenDossier) => BesideFacts[Section]
  readonly after: (dossier: Dossier, content: BesideFacts[Section]) => Dossier
  /** What the journal keeps of it. */
  readonly summary: (before: BesideFacts[Section], after: BesideFacts[Section]) => Record<string, unknown>
}

/**
 * Saves one section beside the facts.
 *
 * @throws {Refusal} conflict, with the stored section, when somebody saved it in between.
 */
export function recordBeside<Section extends BesideSection>(
  context: Context,
  organisationId: string,
  incidentId: string,
  change: BesideChange<Section>,
  selection: Selection,
): Promise<IncidentRow> {
  const { act, section } = change
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    const before = besideOf(stored.sections, section)
    if (before.version !== change.version) throw conflict(before.version, before)
    const content = change.content(open)
    const version = before.version + 1
    return {
      after: change.after(dossier, content),
      summary: { ...change.summary(before, content), version },
      write: () =>
        upsertSection(register, { incidentId: stored.id, section, version, content, changedAt: now }),
    }
  })
}
