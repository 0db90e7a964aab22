import type { Answer } from '../facts/choices.ts'
import type { PeopleException } from './exceptions.ts'
import type { ReasonCode } from './reason-code.ts'
import type { WeighingSource } from './sources.ts'

/** Outcome of the risk question of articles 33(1) and 34(1); `undetermined` is never harmless. */
export const riskLevels = ['unlikely', 'risk', 'high', 'undetermined'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** The eight factors of EDPB Guidelines 9/2022, section IV.B, in their order. */
export const riskFactors = [
  'breachType',
  'dataNature',
  'identification',
  'consequences',
  'individuals',
  'controller',
  'numbers',
  'general',
] as const
export type RiskFactor = (typeof riskFactors)[number]

export const factorLevels = ['lowers', 'neutral', 'raises', 'unknown'] as const
export type FactorLevel = (typeof factorLevels)[number]

/** One fact that speaks for or against a risk, or is not known yet. */
export interface Reason {
  code: ReasonCode
  /** Path of the fact, `nature.holder`. */
  path: string
  direction: 'raises' | 'lowers' | 'unknown'
  /** What it rests on, said in `weighingSourceLabels`. */
  source: WeighingSource
}

export interface FactorWeight {
  factor: RiskFactor
  level: FactorLevel
  reasons: Reason[]
}

/** "If this fact were otherwise, the proposal would be that." */
export interface Counterfact {
  path: string
  value: string
  risk: RiskLevel
}

/** A fact that is not known and could change the proposal; `weight` between 0 and 1. */
export interface MissingFact {
  path: string
  weight: number
}

export const authorityProposals = ['notify', 'doNotNotify', 'notifyIncomplete'] as const
export type AuthorityProposal = (typeof authorityProposals)[number]
export const peopleProposals = ['tell', 'doNotTell', 'undetermined'] as const
export type PeopleProposal = (typeof peopleProposals)[number]

/** What the weighing says of one group of people, with its numbers added to those that are hit at least as badly. */
export interface GroupWeighing {
  /** Path of the group, `people.groups.0`; `people` for those whom the dossier counts and no group holds. */
  path: string
  name: string | null
  /** Least number of people in it, and the greatest; `null` when there is no telling. */
  count: { few: number; many: number | null }
  risk: RiskLevel
  people: PeopleProposal
  questions: { risk: Answer; highRisk: Answer }
  reasons: Reason[]
  exceptions: PeopleException[]
}

/** A proposal with everything that carries it. It advises; the controller decides. */
export interface Weighing {
  risk: RiskLevel
  authority: AuthorityProposal
  people: PeopleProposal
  /** The two essential questions: a risk to people's rights and freedoms, and a high one? */
  questions: { risk: Answer; highRisk: Answer }
  /** Always the eight factors, in the order of `riskFactors`. */
  factors: FactorWeight[]
  /** What carries the proposal, strongest direction first. */
  reasons: Reason[]
  counterfacts: Counterfact[]
  /**
   * Most important first; empty when nothing that is read at its best and at its worst can change the proposal. Beside a
   * risk that is unlikely it asks who has data of which it is only said that they did not leave: `shownRisk`.
   */
  missing: MissingFact[]
  /**
   * Questions that nobody answered and that are read as if somebody had, until somebody does: consequences that are not
   * judged as moderate, a mishap as not meant, data as not public before. An answer can still change the proposal, as
   * `counterfacts` say; paths in their order, none that are `missing`.
   */
  presumed: string[]
  /** The three grounds of article 34(3), for the worst group where there are several. */
  exceptions: PeopleException[]
  /** Every group of people by itself, in the order of the dossier; empty when there are none. */
  groups: GroupWeighing[]
  sources: WeighingSource[]
}
