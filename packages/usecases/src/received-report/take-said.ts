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
  ownSaid,
  pathsOfSaid,
  saidFields,
  saysSame,
  sectionOfSaid,
  sparesProcessor,
  withSaid,
  type SaidFacts,
  type SaidField,
} from '@lekboek/domain/breach'
import { upsertSection } from '@lekboek/database'
import { besideOf, type TakenField } from '../incident/beside-facts.ts'
import type { OpenDossier, Outcome } from '../incident/change-incident.ts'
import { conflict, invalid, refuseProblems } from '../refusal.ts'

/** Which fields are taken over, and the sections of the facts as the person saw them. */
export interface TakeSaidInput {
  readonly fields: readonly SaidField[]
  readonly versions: readonly { readonly section: FactSection; readonly version: number }[]
}

/** @throws {Refusal} invalid for none, for one that is named twice and for what is no field. */
export function readSaidFields(fields: readonly SaidField[]): readonly SaidField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalid([{ path: 'fields', code: 'required' }])
  const chosen = saidFields.filter((field) => fields.includes(field))
  if (new Set(fields).size < fields.length) throw invalid([{ path: 'fields', code: 'repeated' }])
  if (chosen.length < fields.length) throw invalid([{ path: 'fields', code: 'notInList' }])
  return chosen
}

/**
 * The dossier with chosen fields as somebody else said them, all in one act.
 *
 * @param mark whose word each of them is from then on; null where it is the organisation's own.
 * @throws {Refusal} conflict, with the stored section, when somebody saved it in between; invalid at `fields` for what was not said, or
 * would make a late processor look in time.
 */
export function takeSaid(
  open: OpenDossier,
  { fields, versions }: TakeSaidInput,
  said: SaidFacts,
  mark: (field: SaidField) => TakenField | null,
): Pick<Outcome, 'after' | 'summary' | 'write'> {
  const { dossier, now } = open
  refuseProblems([...unsaid(fields, said), ...sparing(fields, dossier.facts, said)])
  checkVersions(open, fields.map(sectionOfSaid), versions)
  const facts = withSaid(dossier.facts, said, fields)
  refuseProblems([...sectionProblems(facts, dossier.awareAt, now), ...groupProblems(dossier, facts.people)])
  return {
    after: withFacts(dossier, facts),
    summary: { fields: fields.map((field) => pathsOfSaid(field)[0]) },
    write: () => writeTaken(open, facts, fields, said, mark),
  }
}

function unsaid(fields: readonly SaidField[], said: SaidFacts): Problem[] {
  return fields.flatMap((field) =>
    said[field] === undefined ? [{ path: `fields.${field}`, code: 'notSaid' } as const] : [],
  )
}

function sparing(fields: readonly SaidField[], facts: Facts, said: SaidFacts): Problem[] {
  return fields
    .filter((field) => sparesProcessor(field, facts, said[field]))
    .map((field) => ({ path: `fields.${field}`, code: 'sparesProcessor' }))
}

/** A section that was not seen is one that somebody else may have filled in. */
function checkVersions(
  { stored }: OpenDossier,
  sections: readonly FactSection[],
  seen: TakeSaidInput['versions'],
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
  { stored, dossier, register, now }: OpenDossier,
  facts: Facts,
  fields: readonly SaidField[],
  said: SaidFacts,
  mark: (field: SaidField) => TakenField | null,
): Promise<void> {
  const changed = fields.filter((field) => !saysSame(ownSaid(dossier.facts, field), said[field]))
  const taken = besideOf(stored.sections, 'taken')
  const kept = taken.fields.filter(({ field }) => !fields.includes(field))
  const marked = fields.map(mark).filter((one) => one !== null)
  const versions = new Map(stored.sections.map(({ section, version }) => [String(section), version]))
  const next = (section: string) => (versions.get(section) ?? 0) + 1
  const write = (section: string, content: unknown) =>
    upsertSection(register, {
      ...{ incidentId: stored.id, section, version: next(section), content, changedAt: now },
    })
  const isMarked = marked.length > 0 || kept.length < taken.fields.length
  await Promise.all([
    ...[...new Set(changed.map(sectionOfSaid))].map((section) => write(section, facts[section])),
    ...(isMarked ? [write('taken', { fields: [...kept, ...marked] })] : []),
  ])
}
