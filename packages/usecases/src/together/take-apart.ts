import { incidentStatuses, takeApartProblems, type Dossier, type KeptDuty } from '@lekboek/domain'
import {
  appendJournal,
  dismissLikenessOf,
  endBringing,
  hasHeardSince,
  isUuid,
  moveBack,
  selectBringing,
  selectFirstReport,
  selectPastBringings,
  selectVerbsSince,
  upsertSection,
  type IncidentRow,
  type Selection,
  type StandingBringing,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { dossierOf, type StoredDossier } from '../incident/load-dossier.ts'
import { checkVersion } from '../incident/move-incident.ts'
import { readReason } from '../incident/read-reason.ts'
import { refreshDossier } from '../incident/refresh-dossier.ts'
import { noteReading } from '../reading/reading-book.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { showNames } from '../seal/show-names.ts'
import { countsOf, reportedColumn, shown } from './bring-together.ts'
import { loadEach, openTogether, type OpenTogether } from './open-together.ts'

export interface TakeApartInput {
  /** The dossier that was brought into another. */
  readonly incident: string
  readonly reason: string
  readonly version: number
}

/**
 * Takes a dossier that was brought into another out of it again: it is what it was, with the reports, measures and files that came
 * from it. Awareness of the other one stays where it stands: putting it later is an act of its own, with its reason.
 *
 * @throws {Refusal} invalid where it was not brought into any, and for what `takeApartProblems` says; conflict where it was changed.
 */
export async function takeApart(
  context: Context,
  organisationId: string,
  input: TakeApartInput,
  selection: Selection,
): Promise<IncidentRow> {
  const { incident: id } = input
  const changed = await openTogether(context, organisationId, idsOf(id), async (open) => {
    const [stored, into] = open.stored
    const reason = readReason(input.reason, open.now)
    if (!stored) throw new Error('a locked dossier disappeared')
    checkVersion(stored, input.version)
    const bringing = await selectBringing(open.register, id)
    if (!bringing || !into) throw invalid([{ path: 'incident', code: 'notBroughtTogether' }])
    const verbs = await selectVerbsSince(open.register, into.id, bringing.broughtAt)
    refuseProblems(takeApartProblems(into.status, verbs))
    await apart(open, { stored, into }, bringing, reason)
    noteReading(context, open.opening, { kind: 'dossier', incidentId: id })
    return shown(open, id, selection)
  })
  const [named = changed] = await showNames(context, organisationId, selection, [changed])
  return named
}

/** Both are locked; into which it was brought is asked again once they are. */
function idsOf(id: string) {
  return async (register: OpenTogether['register']) => {
    const bringing = isUuid(id) ? await selectBringing(register, id) : null
    return bringing ? [id, bringing.intoId] : [id]
  }
}

interface Both {
  readonly stored: StoredDossier
  readonly into: StoredDossier
}

async function apart(
  open: OpenTogether,
  { stored, into }: Both,
  bringing: StandingBringing,
  reason: string,
): Promise<void> {
  const { register, settings, now } = open
  await moveBack(register, bringing)
  await endBringing(register, bringing.id, { at: now, reason })
  await dismissLikenessOf(register, [stored.id, into.id], now)
  const [own, other] = await loadEach(register, [stored.id, into.id])
  const first = await selectFirstReport(register, into.id)
  if (!own || !other) throw new Error('a locked dossier disappeared')
  const { status, columns } = await backTo(register, bringing)
  const [before, after] = [dossierOf(own, settings), dossierOf({ ...own, status, ...columns }, settings)]
  await refreshDossier(register, { stored: own, before, after, columns, now })
  const released = await withoutCarried(open, other)
  const left = {
    ...released.dossier,
    reportedAt: first?.toISOString() ?? other.reportedAt,
  }
  await refreshDossier(register, {
    ...{ stored: other, before: dossierOf(other, settings), after: left, now },
    columns: { version: other.version + 1, ...reportedColumn(other, left) },
  })
  const summary = { reason, ...countsOf([bringing]) }
  const leaf = { verb: 'incident.takenApart', at: now }
  await appendJournal(register, {
    ...{ ...leaf, incidentId: into.id },
    summary: {
      ...{ ...summary, apartId: own.id },
      ...(released.duties.length > 0 && { releasedDuties: released.duties }),
    },
  })
  await appendJournal(register, {
    ...{ ...leaf, incidentId: own.id },
    summary: { ...summary, status: { before: 'broughtTogether', after: status }, apartId: into.id },
  })
}

/** What the journal keeps of a kept duty: no reason with which it was confirmed, and no name. */
const withoutWords = ({ key, kind, triggeredAt, dueAt, metAt, ...duty }: KeptDuty): KeptDuty => {
  const { term, ruleId, source, certainty, recipient, since, confirmedAt } = duty
  return {
    ...{ key, kind, triggeredAt, dueAt, metAt, term, ruleId, source, certainty, recipient },
    ...{ name: null, since, confirmedAt },
  }
}

/** What was dismissed is checked again where its reporter said more meanwhile: nobody looked at that when it was found to be none. */
async function backTo(register: OpenTogether['register'], bringing: StandingBringing) {
  const status = incidentStatuses.find((one) => one === bringing.statusBefore) ?? 'reported'
  if (status !== 'dismissed' || !(await hasHeardSince(register, bringing))) return { status, columns: {} }
  return { status: 'investigating' as const, columns: { dismissedAt: null, dismissedReason: null } }
}

/**
 * What the other one owed it owes by itself again, once nothing is inside it any more. While something is, by whichever act, that
 * may owe what is kept: it was not kept anew for whoever came later.
 *
 * @returns also what is kept no more: the journal alone knows from then on what was owed meanwhile.
 */
async function withoutCarried(
  { register, settings, now }: OpenTogether,
  other: StoredDossier,
): Promise<{ readonly dossier: Dossier; readonly duties: readonly KeptDuty[] }> {
  const dossier = dossierOf(other, settings)
  const past = await selectPastBringings(register, other.id)
  if (past === null) return { dossier, duties: [] }
  const acts = new Set(past.map((at) => at.toISOString()))
  const { duties: all, version, hasShownRisk, hasGoneOn } = besideOf(other.sections, 'kept')
  const duties = all.filter(({ since }) => !acts.has(since))
  if (duties.length === all.length) return { dossier, duties: [] }
  const content = { duties, hasShownRisk, hasGoneOn }
  const changed = { section: 'kept', version: version + 1, content, changedAt: now }
  await upsertSection(register, { incidentId: other.id, ...changed })
  const released = all.filter(({ since }) => acts.has(since)).map(withoutWords)
  return { dossier: { ...dossier, keptDuties: duties }, duties: released }
}
