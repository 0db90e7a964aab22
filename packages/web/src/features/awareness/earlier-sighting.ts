import { addHours, ruleSetAt, ruleSetById, type Instant } from '@lekboek/domain'
import { newestFirst } from './newest-first.ts'

/** What tells whether a time that came in later moves the proposal before the awareness that was fixed. */
export interface Sightings {
  awareAt?: Instant | null
  ruleSetId: string
  awareness: readonly { recordedAt: string; proposedAt?: Instant | null }[]
  awarenessProposal?: { awareAt: Instant } | null
}

/** Both instants, each with the end of the hours that run from it. */
export interface EarlierSighting {
  fixedAt: Instant
  fixedDueAt: Instant
  proposedAt: Instant
  proposedDueAt: Instant
}

/**
 * An earlier sighting that was recorded after awareness was fixed; `null` where there is none. Who fixed a later instant
 * knowingly, with the earlier one on the page, is not asked again until the facts point to one that is earlier still.
 */
export function earlierSighting(sightings: Sightings): EarlierSighting | null {
  const { awareAt, awarenessProposal: proposal, ruleSetId } = sightings
  const fixed = newestFirst(sightings.awareness)[0]
  if (!awareAt || !proposal || !fixed) return null
  const known = [awareAt, ...(fixed.proposedAt ? [fixed.proposedAt] : [])]
  if (known.some((at) => Date.parse(at) <= Date.parse(proposal.awareAt))) return null
  const hours = (ruleSetById(ruleSetId) ?? ruleSetAt(awareAt)).authorityHours
  return {
    ...{ fixedAt: awareAt, fixedDueAt: addHours(awareAt, hours) },
    ...{ proposedAt: proposal.awareAt, proposedDueAt: addHours(proposal.awareAt, hours) },
  }
}
