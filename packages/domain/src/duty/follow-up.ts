import { knownInstant } from '../clock/instant.ts'
import type { DataType } from '../facts/choices.ts'
import type { Instant } from '../facts/facts.ts'
import { withGroups } from '../facts/with-groups.ts'
import type { Dossier } from '../incident/dossier.ts'
import { peopleCounted } from '../weighing/aspects.ts'
import { isGraver } from '../weighing/graver.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import { openCases } from './phases.ts'

/** What a notification said of matters that later facts can overtake. */
export interface SaidToAuthority {
  awareAt: Instant | null
  /** Least number of people. */
  people: number
  /** What the risk was held to be, `null` while nobody weighed it; absent where that was not kept. */
  risk?: RiskLevel | null
  /** Kinds of data; absent where they were not kept. */
  types?: readonly DataType[]
}

type Known = Pick<Dossier, 'awareAt' | 'facts' | 'weighing'>

/** From how many times as many people or as few on the number that was notified is no longer approximately right. */
const farFrom = 2

export function saidOf({ awareAt, facts, weighing }: Known): SaidToAuthority {
  const { people, data } = withGroups(facts)
  return {
    ...{ awareAt, people: peopleCounted(people).few },
    ...{ risk: weighing?.conclusion ?? null, types: data.types ?? [] },
  }
}

/**
 * Was a complete notification overtaken by what is known since? Article 33(3) asks for the kinds of data and the approximate
 * number of people, and for the likely consequences; EDPB Guidelines 9/2022 (section II.D) that the authority is told when a
 * follow-up shows otherwise: twice as many people or half as many, data of another kind, a risk that is held to be graver, or
 * another awareness. What is incomplete still is completed anyhow.
 */
export function needsFollowUp(dossier: Known & Pick<Dossier, 'notifications'>): boolean {
  return openCases(dossier.notifications).some(
    ({ isComplete, said }) => isComplete && said !== undefined && isOvertaken(said, saidOf(dossier)),
  )
}

function isOvertaken(said: SaidToAuthority, now: SaidToAuthority): boolean {
  const isMoved = knownInstant(now.awareAt) !== null && now.awareAt !== said.awareAt
  return isMoved || isFarFrom(said.people, now.people) || isGraverThan(said, now) || hasOtherData(said, now)
}

function isFarFrom(said: number, now: number): boolean {
  if (now > said) return now >= said * farFrom
  // Nobody counted: what was said is not known to be wrong.
  return now > 0 && now < said && now * farFrom <= said
}

function isGraverThan(said: SaidToAuthority, { risk = null }: SaidToAuthority): boolean {
  return said.risk !== undefined && risk !== null && isGraver(risk, said.risk)
}

function hasOtherData(said: SaidToAuthority, { types = [] }: SaidToAuthority): boolean {
  return said.types !== undefined && types.some((type) => said.types?.includes(type) === false)
}
