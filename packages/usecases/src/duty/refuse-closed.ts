import type { StoredDossier } from '../incident/load-dossier.ts'
import { invalid } from '../refusal.ts'

/**
 * What proved no breach of personal data may still be a significant incident or a matter for an insurer: such a dossier
 * is frozen for the rest, not for this. One that is closed is frozen whole.
 *
 * @throws {Refusal} invalid.
 */
export function refuseClosed({ status }: StoredDossier): void {
  if (status === 'closed') throw invalid([{ path: 'status', code: 'isClosed' }])
}
