import type { DossierSignsFragment } from '../../generated/graphql.ts'

/** By what one reading of a dossier is told from another: what somebody did in between changes one of these. */
export function signsOf(dossier: DossierSignsFragment): string {
  const { facts, notifications, communications, measures, reports, waitingDuties } = dossier
  return JSON.stringify([
    [dossier.version, dossier.status, dossier.handlerNames, dossier.isSealed],
    [dossier.awareAt, dossier.provisionalDueAt],
    // Not their state: time alone makes a duty overdue.
    dossier.duties.map(({ key, triggeredAt, dueAt, metAt }) => [key, triggeredAt, dueAt, metAt]),
    waitingDuties.map(({ key }) => key),
    Object.entries(facts).flatMap(([section, part]) => (isVersioned(part) ? [[section, part.version]] : [])),
    [dossier.awareness, dossier.assessments, dossier.decisions].map((rows) => rows.map(({ id }) => id)),
    notifications.map(({ id, sentAt, receipt, correctedAt }) => [id, sentAt, receipt, correctedAt]),
    communications.map(({ id, version, toldAt, restToldAt, correctedAt }) => [
      ...[id, version, toldAt, restToldAt, correctedAt],
    ]),
    measures.map(({ id, version, doneAt }) => [id, version, doneAt]),
    reports.map(({ id, status, versions, additions }) => [
      ...[id, status, versions.map(({ serial, confirmedAt }) => [serial, confirmedAt])],
      additions.length,
    ]),
    dossier.dutyReports.map(({ id, version }) => [id, version]),
    [dossier.awarenessSignals, dossier.significance, dossier.subProcessors].map(({ version }) => version),
    [dossier.kept, dossier.untold, dossier.confirmedNumbers].map(({ version }) => version),
  ])
}

type Signs = DossierSignsFragment

/** What a page shows of a dossier, and what was stored of it when the page asked. */
interface Look {
  /** What was shown when it was asked; null while nothing was. */
  then: Signs | null
  /** What is shown now that the answer is here. */
  now: Signs | null
  stored: Signs | null
}

/**
 * Did somebody else change the dossier that is shown? `null` where the answer cannot say: the dossier was read anew while it was on
 * its way, as after one's own save, so that it may be of before that; or it is of another one.
 */
export function hasOtherSigns({ then, now, stored }: Look): boolean | null {
  if (now === null || stored === null || now !== then || stored.id !== now.id) return null
  return signsOf(stored) !== signsOf(now)
}

function isVersioned(part: unknown): part is { version: number } {
  return typeof part === 'object' && part !== null && 'version' in part
}
