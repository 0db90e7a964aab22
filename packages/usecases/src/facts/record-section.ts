import {
  emptySection,
  groupProblems,
  keptGroups,
  readSection,
  sectionProblems,
  withFacts,
  type Dossier,
  type Facts,
  type FactSection,
} from '@lekboek/domain'
import { upsertSection, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import type { StoredDossier } from '../incident/load-dossier.ts'
import { conflict, invalid, refuseProblems } from '../refusal.ts'
import { sectionChanges } from './section-changes.ts'

/** One section as a person filled it in, and the version they had before them. */
export interface SectionInput<Section extends FactSection> {
  readonly section: Section
  readonly version: number
  /** Of unknown shape: the domain reads it field by field. */
  readonly facts: unknown
}

/**
 * Saves one section of the facts.
 *
 * @throws {Refusal} conflict, with the stored section, when somebody saved it in between.
 */
export async function recordSection<Section extends FactSection>(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: SectionInput<Section>,
  selection: Selection,
): Promise<IncidentRow> {
  const { section } = input
  const reading = readSection(section, input.facts, context.now())
  if (!reading.ok) throw invalid(reading.problems)
  const act = { action: 'change', part: 'Facts', verb: 'facts.recorded' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, now } = open
    const version = checkSection(stored, section, input.version)
    const facts = withContent(dossier, section, reading.value)
    const content = facts[section]
    const changes = sectionChanges(dossier.facts[section], content)
    if (changes.length === 0) return null
    refuseProblems([...sectionProblems(facts, dossier.awareAt, now), ...groupProblems(dossier, facts.people)])
    return {
      after: withFacts(dossier, facts),
      summary: { section, version, changes },
      write: () =>
        upsertSection(register, { incidentId: stored.id, section, version, content, changedAt: now }),
    }
  })
}

/** The facts with this section; groups of people keep the ids by which messages know them. */
function withContent<Section extends FactSection>(
  dossier: Dossier,
  section: Section,
  content: Facts[Section],
): Facts {
  const facts: Facts = { ...dossier.facts, [section]: content }
  const { groups } = facts.people
  if (section !== 'people' || groups === null) return facts
  return { ...facts, people: { ...facts.people, groups: keptGroups(dossier, groups) } }
}

/** The version that this save makes. */
function checkSection(stored: StoredDossier, section: FactSection, seen: number): number {
  const current = stored.sections.find((one) => one.section === section)
  const version = current?.version ?? 0
  if (version === seen) return version + 1
  const { changedAt = null, changedBy = null, content = emptySection(section) } = current ?? {}
  throw conflict(version, { ...content, version, changedAt, changedBy })
}
