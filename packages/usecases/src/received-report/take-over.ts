import {
  emptySection,
  groupProblems,
  sectionProblems,
  withFacts,
  type FactSection,
  type Facts,
  type Problem,
} from '@lekboek/domain'
import {
  saidFacts,
  saidFields,
  saysSame,
  sectionOfSaid,
  ownSaid,
  pathsOfSaid,
  withSaid,
  type SaidFacts,
  type SaidField,
} from '@lekboek/domain/breach'
import { selectQuotedVersion, upsertSection, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { changeIncident, type OpenDossier } from '../incident/change-incident.ts'
import { conflict, invalid, notFound, refuseProblems } from '../refusal.ts'
import { isSerial } from './serial.ts'

/** What of one version is taken over, and the sections of the facts as the person saw them. */
export interface TakeOverInput {
  readonly reportId: string
  readonly serial: number
  readonly fields: readonly SaidField[]
  readonly versions: readonly { readonly section: FactSection; readonly version: number }[]
}

/**
 * Takes over chosen fields of one version of a processor's report into the facts, all in one act; each is remembered as the
 * processor's word until somebody writes their own.
 *
 * @throws {Refusal} conflict, with the stored section, when somebody saved it in between; invalid at `fields` for what the
 * version does not say, and at `report` for one that was withdrawn.
 */
export async function takeOver(
  context: Context,
  organisationId: string,
  input: TakeOverInput,
  selection: Selection,
): Promise<IncidentRow> {
  const { reportId, serial } = input
  const fields = readFields(input.fields)
  const act = { action: 'change', part: 'Facts', verb: 'report.takenOver' } as const
  const target = { part: 'report', partId: reportId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { dossier, register, now } = open
    const version = isSerial(serial) ? await selectQuotedVersion(register, reportId, serial) : null
    if (!version) throw notFound()
    if (version.isWithdrawn) throw invalid([{ path: 'report', code: 'reportWithdrawn' }])
    const said = saidFacts(version.content, version.arrivedAt.toISOString())
    refuseProblems(unsaid(fields, said))
    checkVersions(open, fields.map(sectionOfSaid), input.versions)
    const facts = withSaid(dossier.facts, said, fields)
    refuseProblems([...sectionProblems(facts, dossier.awareAt, now), ...groupProblems(dossier, facts.people)])
    return {
      after: withFacts(dossier, facts),
      summary: { reportId, serial, fields: fields.map((field) => pathsOfSaid(field)[0]) },
      write: () => writeTaken(open, input, facts, fields, said),
    }
  })
}

function readFields(fields: readonly SaidField[]): readonly SaidField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalid([{ path: 'fields', code: 'required' }])
  const chosen = saidFields.filter((field) => fields.includes(field))
  if (new Set(fields).size < fields.length) throw invalid([{ path: 'fields', code: 'repeated' }])
  if (chosen.length < fields.length) throw invalid([{ path: 'fields', code: 'notInList' }])
  return chosen
}

function unsaid(fields: readonly SaidField[], said: SaidFacts): Problem[] {
  return fields.flatMap((field) =>
    said[field] === undefined ? [{ path: `fields.${field}`, code: 'notSaid' } as const] : [],
  )
}

/** A section that was not seen is one that somebody else may have filled in. */
function checkVersions(
  { stored }: OpenDossier,
  sections: readonly FactSection[],
  seen: TakeOverInput['versions'],
): void {
  for (const section of new Set(sections)) {
    const current = stored.sections.find((one) => one.section === section)
    const version = current?.version ?? 0
    if (seen.some((one) => one.section === section && one.version === version)) continue
    const { changedAt = null, changedBy = null, content = emptySection(section) } = current ?? {}
    throw conflict(version, { ...content, section, version, changedAt, changedBy })
  }
}

async function writeTaken(
  { stored, dossier, register, opening, now }: OpenDossier,
  { reportId, serial }: TakeOverInput,
  facts: Facts,
  fields: readonly SaidField[],
  said: SaidFacts,
): Promise<void> {
  const changed = fields.filter((field) => !saysSame(ownSaid(dossier.facts, field), said[field]))
  const taken = besideOf(stored.sections, 'taken')
  const kept = taken.fields.filter(({ field }) => !fields.includes(field))
  const by = opening.viewer.name
  const versions = new Map(stored.sections.map(({ section, version }) => [String(section), version]))
  const next = (section: string) => (versions.get(section) ?? 0) + 1
  const write = (section: string, content: unknown) =>
    upsertSection(register, {
      ...{ incidentId: stored.id, section, version: next(section), content, changedAt: now },
    })
  await Promise.all([
    ...[...new Set(changed.map(sectionOfSaid))].map((section) => write(section, facts[section])),
    write('taken', {
      fields: [...kept, ...fields.map((field) => ({ field, reportId, serial, at: now, by }))],
    }),
  ])
}
