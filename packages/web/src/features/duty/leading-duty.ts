import type { Dossier } from '../incident/useDossier.ts'

/** The duty that a dossier counts down to: of those still open the one that the server named as due next. */
export function leadingDutyOf({
  duties,
  dueAt,
  dueKind,
}: Pick<Dossier, 'duties' | 'dueAt' | 'dueKind'>): Dossier['duties'][number] | null {
  const open = duties.filter(({ state }) => state === 'running' || state === 'overdue')
  return open.find((duty) => duty.kind === dueKind && duty.dueAt === dueAt) ?? null
}
