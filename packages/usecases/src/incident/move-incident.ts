import { transitionProblems, type IncidentStatus } from '@lekboek/domain'
import { conflict, refuseProblems } from '../refusal.ts'
import type { StoredDossier } from './load-dossier.ts'

/** @throws {Refusal} conflict when title or status were changed since this version was seen. */
export function checkVersion({ version, title, status }: StoredDossier, seen: number): void {
  if (version !== seen) throw conflict(version, { version, title, status })
}

/** @throws {Refusal} conflict, or invalid when a dossier cannot go from its status to this one. */
export function checkMove(stored: StoredDossier, to: IncidentStatus, seen: number): void {
  checkVersion(stored, seen)
  refuseProblems(transitionProblems(stored.status, to))
}
