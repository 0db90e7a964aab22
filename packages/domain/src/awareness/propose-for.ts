import { compareInstants } from '../clock/instant.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { AwarenessProposal } from './ground.ts'
import { proposeAwareness } from './propose-awareness.ts'

/** The instant that a dossier proposes for awareness: of its own facts, or of one that was brought into it. */
export function proposeFor({
  facts,
  signals,
  broughtWith = null,
}: Pick<Dossier, 'facts' | 'signals' | 'broughtWith'>): AwarenessProposal | null {
  return firstProposal([proposeAwareness(facts, signals), broughtWith])
}

/** The first of several, what is certain before a hint. */
export function firstProposal(proposals: readonly (AwarenessProposal | null)[]): AwarenessProposal | null {
  const known = proposals.filter((one) => one !== null)
  const byTime = known.toSorted((one, other) => compareInstants(one.at, other.at))
  return byTime.find(({ ground }) => ground !== null) ?? byTime[0] ?? null
}
