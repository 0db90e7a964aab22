import { mayOnIncident } from '@lekboek/access'
import { bringProblems, dutiesOf, withBroughtIn, type Instant, type Problem } from '@lekboek/domain'
import { areSealedAlike, inRegister, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { reachOf, readByNumber } from '../incident/find-incident.ts'
import { dossierOf, dossierSelection, storedDossier, type StoredDossier } from '../incident/load-dossier.ts'
import { merged, presentIncident, storedSelection } from '../incident/present-incident.ts'
import { nextDue } from '../incident/refresh-dossier.ts'
import { settingsOf } from '../incident/settings.ts'
import { readIds } from '../input/read-ids.ts'
import { noteReading } from '../reading/reading-book.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { mostBrought } from './bring-together.ts'

/** Dossiers side by side, and what would come of bringing them together; nothing of it is stored. */
export interface LookTogether {
  readonly into: IncidentRow
  readonly others: readonly IncidentRow[]
  /** What stands against it. */
  readonly problems: readonly Problem[]
  /** As the one that remains would stand; null while something stands against it. */
  readonly outcome: Outcome | null
}

interface Outcome {
  readonly awareAt: Instant | null
  readonly reportedAt: Instant
  readonly dueAt: Instant | null
  readonly dueKind: string | null
  /** Duties that stay owed as another one had them, until who decides confirms. */
  readonly carried: readonly string[]
}

const needed = { ...dossierSelection, broughtInto: { endNumber: true } } as const satisfies Selection

interface Read {
  readonly stored: StoredDossier
  readonly row: IncidentRow
}

/**
 * Lays dossiers side by side before they are brought together. Where the one that is to remain was itself brought into another, the
 * one at the end of that way stands in its place.
 *
 * @throws {Refusal} notFound where one is absent, foreign or not theirs to read; forbidden for whoever may not change dossiers.
 */
export async function lookTogether(
  context: Context,
  organisationId: string,
  numbers: { readonly into: string; readonly others: readonly string[] },
  selections: { readonly into: Selection; readonly others: Selection },
): Promise<LookTogether> {
  const opening = await openRegister(context, organisationId)
  const others = readIds('others', numbers.others, mostBrought)
  const into = await readLast(context, opening, numbers.into, selections.into)
  const rest = await Promise.all(others.map((number) => readOne(context, opening, number, selections.others)))
  const all = [into, ...rest]
  const ability = (one: Read) => mayOnIncident(opening.ability, 'change', 'Incident', one.stored)
  if (!all.every(ability)) throw forbidden()
  for (const { stored } of all) noteReading(context, opening, { kind: 'dossier', incidentId: stored.id })
  return {
    ...{ into: into.row, others: rest.map(({ row }) => row) },
    ...(await outcomeOf(context, opening, all)),
  }
}

async function outcomeOf(context: Context, opening: Opening, all: readonly Read[]) {
  const now = context.now()
  const settings = settingsOf(opening.access.organisation)
  const [into, ...others] = all.map(({ stored }) => dossierOf(stored, settings))
  const ids = all.map(({ stored }) => stored.id)
  const isOne = new Set(ids).size < ids.length
  const isAlike = await inRegister(
    context.database,
    opening.actor,
    opening.access.organisationId,
    (register) => areSealedAlike(register, ids),
  )
  const problems: Problem[] = [
    ...(isOne ? [{ path: 'others', code: 'sameDossier' } as const] : []),
    ...(isAlike ? [] : [{ path: 'others', code: 'sealsDiffer' } as const]),
    ...(into ? bringProblems(into, others, now) : []),
  ]
  if (!into || problems.length > 0) return { problems, outcome: null }
  const after = withBroughtIn(into, others, now)
  const { dueAt, dueKind } = nextDue(after, dutiesOf(after, now), now)
  const carried = (after.keptDuties ?? []).slice((into.keptDuties ?? []).length).map(({ kind }) => kind)
  const outcome = {
    awareAt: after.awareAt,
    reportedAt: after.reportedAt,
    dueAt,
    dueKind,
    carried: [...new Set(carried)],
  }
  return { problems, outcome }
}

/** The dossier at the end of the way. */
async function readLast(
  context: Context,
  opening: Opening,
  number: string,
  selection: Selection,
): Promise<Read> {
  const read = await readOne(context, opening, number, selection)
  const end = (read.row['broughtInto'] as { readonly endNumber?: string | null } | null)?.endNumber ?? null
  return end === null ? read : readOne(context, opening, end, selection)
}

async function readOne(
  context: Context,
  opening: Opening,
  number: string,
  selection: Selection,
): Promise<Read> {
  const settings = settingsOf(opening.access.organisation)
  const { row } = await readByNumber(context, opening, number, mergedFor(selection), reachOf(opening))
  const shown = presentIncident(row, selection, { settings, now: context.now(), opening })
  return { stored: storedDossier(row), row: shown }
}

const known = new WeakMap<Selection, Selection>()

/** What is asked and what the domain needs, as one selection; the same object for the same one, so that its SQL is kept. */
function mergedFor(selection: Selection): Selection {
  const before = known.get(selection)
  if (before) return before
  const both = merged(storedSelection(selection), needed)
  known.set(selection, both)
  return both
}
