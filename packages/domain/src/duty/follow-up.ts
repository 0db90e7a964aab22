import { knownInstant } from '../clock/instant.ts'
import type { Facts, Instant } from '../facts/facts.ts'
import { withGroups } from '../facts/with-groups.ts'
import type { Dossier } from '../incident/dossier.ts'
import { peopleCounted } from '../weighing/aspects.ts'
import { openCases } from './phases.ts'

/** What a notification said of matters that later facts can overtake. */
export interface SaidToAuthority {
  awareAt: Instant | null
  /** Least number of people. */
  people: number
}

/** From how many times as many people on the number that was notified is no longer approximately right. */
const farMore = 2

export function saidOf({ awareAt, facts }: { awareAt: Instant | null; facts: Facts }): SaidToAuthority {
  return { awareAt, people: peopleCounted(withGroups(facts).people).few }
}

/**
 * Was a complete notification overtaken by what is known since? Article 33(3)(a) asks for the approximate number of people,
 * and EDPB Guidelines 9/2022 (section II.D) that the authority is told when a follow-up shows otherwise: twice as many
 * people or more, or another awareness. What is incomplete still is completed anyhow.
 */
export function needsFollowUp(dossier: Pick<Dossier, 'notifications' | 'awareAt' | 'facts'>): boolean {
  return openCases(dossier.notifications).some(
    ({ isComplete, said }) => isComplete && said !== undefined && isOvertaken(said, dossier),
  )
}

function isOvertaken(said: SaidToAuthority, dossier: Pick<Dossier, 'awareAt' | 'facts'>): boolean {
  const now = saidOf(dossier)
  const isMoved = knownInstant(now.awareAt) !== null && now.awareAt !== said.awareAt
  return isMoved || (now.people > said.people && now.people >= said.people * farMore)
}
