import { bringProblems, broughtIn, proposeFor, withBroughtIn, type Dossier } from '@lekboek/domain'
import {
  appendJournal,
  areSealedAlike,
  insertAwareness,
  insertBringing,
  moveParts,
  selectIncident,
  selectNewestAwareness,
  selectRestsOn,
  upsertSection,
  uuidv7,
  type IncidentRow,
  type MovedParts,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { dossierOf, type StoredDossier } from '../incident/load-dossier.ts'
import { checkVersion } from '../incident/move-incident.ts'
import { presentIncident, storedSelection } from '../incident/present-incident.ts'
import { readReason } from '../incident/read-reason.ts'
import { refreshDossier } from '../incident/refresh-dossier.ts'
import { noteReading } from '../reading/reading-book.ts'
import { conflict, invalid, refuseProblems } from '../refusal.ts'
import { showNames } from '../seal/show-names.ts'
import { openTogether, type OpenTogether } from './open-together.ts'

/** A dossier as the person saw it. */
export interface SeenDossier {
  readonly incident: string
  /** Of title and status. */
  readonly version: number
  /** What was fixed, weighed and decided in it, as the page said it; null or absent where nothing was. */
  readonly restsOn?: string | null
}

export interface BringTogetherInput {
  /** The one that remains. */
  readonly into: SeenDossier
  readonly others: readonly SeenDossier[]
  readonly reason: string
}

/** More than this nobody looks through before agreeing. */
export const mostBrought = 20

/** A dossier and what the domain makes of it. */
interface Pair {
  readonly stored: StoredDossier
  readonly dossier: Dossier
}

/**
 * Brings dossiers that turned out to be about one breach together: one remains, with every report, measure and file, and on the
 * earliest instant of awareness of them all; the others stay in the register, read only, each with its number and its journal.
 *
 * @throws {Refusal} conflict, with what is stored, where one of them was changed, weighed or decided on since it was seen; invalid for what
 * `bringProblems` says, and with `sealsDiffer` unless they are sealed alike or not at all.
 */
export async function bringTogether(
  context: Context,
  organisationId: string,
  input: BringTogetherInput,
  selection: Selection,
): Promise<IncidentRow> {
  const seen = [input.into, ...input.others]
  const ids = seen.map(({ incident }) => incident)
  const changed = await openTogether(
    context,
    organisationId,
    async () => ids,
    async (open) => {
      const reason = readReason(input.reason, open.now)
      refuseCount(ids)
      open.stored.forEach((one, place) => {
        checkVersion(one, seen[place]?.version ?? 0)
      })
      await checkRestsOn(open, seen)
      if (!(await areSealedAlike(open.register, ids)))
        throw invalid([{ path: 'others', code: 'sealsDiffer' }])
      await bringAll(open, reason)
      noteReading(context, open.opening, { kind: 'dossier', incidentId: input.into.incident })
      return shown(open, input.into.incident, selection)
    },
  )
  const [named = changed] = await showNames(context, organisationId, selection, [changed])
  return named
}

/**
 * Which of them is the graver, and what each owes, rests on what was weighed and decided in it: whoever agreed before that was there
 * is shown it first.
 */
async function checkRestsOn({ register, stored }: OpenTogether, seen: readonly SeenDossier[]): Promise<void> {
  const current = await selectRestsOn(
    register,
    stored.map(({ id }) => id),
  )
  stored.forEach(({ id, version, title, status }, place) => {
    const restsOn = current.get(id) ?? null
    if (restsOn !== (seen[place]?.restsOn ?? null))
      throw conflict(version, { version, title, status, restsOn })
  })
}

function refuseCount(ids: readonly string[]): void {
  if (ids.length < 2) throw invalid([{ path: 'others', code: 'required' }])
  if (ids.length > mostBrought + 1)
    throw invalid([{ path: 'others', code: 'tooLong', params: { max: mostBrought } }])
  if (new Set(ids).size < ids.length) throw invalid([{ path: 'others', code: 'sameDossier' }])
}

/** The dossier as it is once everything is written. */
export async function shown(
  { register, settings, now, opening }: OpenTogether,
  id: string,
  selection: Selection,
): Promise<IncidentRow> {
  const row = await selectIncident(register, { id }, storedSelection(selection))
  if (!row) throw new Error('a locked dossier disappeared')
  return presentIncident(row, selection, { settings, now, opening })
}

async function bringAll(open: OpenTogether, reason: string): Promise<void> {
  const [into, ...others] = open.stored.map((stored) => ({
    stored,
    dossier: dossierOf(stored, open.settings),
  }))
  if (!into) return
  const dossiers = others.map(({ dossier }) => dossier)
  refuseProblems(bringProblems(into.dossier, dossiers, open.now))
  const after = withBroughtIn(into.dossier, dossiers, open.now)
  const moved: MovedParts[] = []
  for (const other of others) moved.push(await bringOne(open, other, into.stored.id, reason))
  await takeAwareness(open, into, others, after)
  await keepCarried(open, into, after)
  await refreshDossier(open.register, {
    ...{ stored: into.stored, before: into.dossier, after, now: open.now },
    columns: { version: into.stored.version + 1, ...reportedColumn(into.stored, after) },
  })
  await appendJournal(open.register, {
    ...{ verb: 'incident.broughtTogether', at: open.now, incidentId: into.stored.id },
    summary: { ...summaryOf(into, after, moved), brought: others.map(({ stored }) => stored.id), reason },
  })
}

async function bringOne(
  { register, now }: OpenTogether,
  { stored, dossier }: Pair,
  intoId: string,
  reason: string,
): Promise<MovedParts> {
  const moved = await moveParts(register, stored.id, intoId, now)
  await insertBringing(register, {
    ...{ id: uuidv7(), incidentId: stored.id, intoId, reason, broughtAt: now, statusBefore: stored.status },
    ...{ proposal: proposeFor(dossier), ...moved },
  })
  await refreshDossier(register, { stored, before: dossier, after: broughtIn(dossier), columns: {}, now })
  await appendJournal(register, {
    ...{ verb: 'incident.broughtInto', at: now, incidentId: stored.id },
    summary: {
      status: { before: stored.status, after: 'broughtTogether' },
      intoId,
      ...countsOf([moved]),
      reason,
    },
  })
  return moved
}

/** Awareness that is taken over is fixed once more, on the ground and with the argument of the dossier that had it first. */
async function takeAwareness(
  { register, now }: OpenTogether,
  into: Pair,
  others: readonly Pair[],
  after: Dossier,
): Promise<void> {
  if (after.awareAt === null || after.awareAt === into.dossier.awareAt) return
  const first = others.find(({ stored }) => stored.awareAt === after.awareAt)
  const fixed = first && (await selectNewestAwareness(register, first.stored.id))
  if (!fixed) throw new Error('an instant of awareness without its ground')
  await insertAwareness(register, {
    ...{ id: uuidv7(), incidentId: into.stored.id, version: into.stored.awareness.length + 1 },
    ...{ awareAt: after.awareAt, ...fixed, correctionReason: null, recordedAt: now },
    proposedAt: proposeFor(after)?.at ?? null,
  })
}

/** What another one owed sooner, and that it showed a risk, is kept in the one that remains. */
async function keepCarried(
  { register, now }: OpenTogether,
  { stored, dossier }: Pair,
  after: Dossier,
): Promise<void> {
  const content = {
    duties: after.keptDuties ?? [],
    ...{ hasShownRisk: after.hasShownRisk ?? false, hasGoneOn: after.hasGoneOn ?? false },
  }
  const isSame =
    content.duties.length === (dossier.keptDuties ?? []).length &&
    content.hasShownRisk === (dossier.hasShownRisk ?? false) &&
    content.hasGoneOn === (dossier.hasGoneOn ?? false)
  if (isSame) return
  const version = besideOf(stored.sections, 'kept').version + 1
  await upsertSection(register, { incidentId: stored.id, section: 'kept', version, content, changedAt: now })
}

/** The column by which lists sort it, where the first report came with another dossier. */
export function reportedColumn({ reportedAt }: StoredDossier, after: Dossier) {
  return after.reportedAt === reportedAt ? {} : { reportedAt: after.reportedAt }
}

function summaryOf({ stored, dossier }: Pair, after: Dossier, moved: readonly MovedParts[]) {
  const carried = (after.keptDuties ?? []).slice((dossier.keptDuties ?? []).length).map(({ key }) => key)
  return {
    ...(after.status !== stored.status && { status: { before: stored.status, after: after.status } }),
    ...(after.awareAt !== dossier.awareAt && { awareAt: { before: dossier.awareAt, after: after.awareAt } }),
    ...(carried.length > 0 && { keptDuties: carried }),
    ...countsOf(moved),
  }
}

/** How much went along; what did not is left unsaid. */
export function countsOf(moved: readonly MovedParts[]): Readonly<Record<string, number>> {
  const count = (field: keyof MovedParts) => moved.reduce((sum, one) => sum + one[field].length, 0)
  const counts = { reports: count('reportIds'), measures: count('measureIds'), files: count('attachmentIds') }
  return Object.fromEntries(Object.entries(counts).filter(([, one]) => one > 0))
}
