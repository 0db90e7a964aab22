import type { Instant } from '../facts/facts.ts'
import type { Dossier } from './dossier.ts'

/** When everybody in a group was told, `null` while somebody is left; article 34(1) speaks of each person concerned. */
export function allToldAt({ toldAt, wholeAt = toldAt }: Dossier['communications'][number]): Instant | null {
  return wholeAt
}
