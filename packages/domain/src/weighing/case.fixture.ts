import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts, FactSection } from '../facts/facts.ts'
import type { PeopleProposal, RiskLevel } from './weighing.ts'

export type Known = { [S in FactSection]?: Partial<Facts[S]> }

/** Nothing answered but this; what comes later speaks last. */
export function factsWith(...known: Known[]): Facts {
  const facts = emptyFacts()
  for (const one of known) {
    for (const section of Object.keys(one) as FactSection[]) Object.assign(facts[section], one[section])
  }
  return facts
}

/** One case with the outcome that its source gives. */
export interface Case {
  name: string
  source: string
  facts: Known
  risk: RiskLevel
  /** Left out where the source does not say. */
  people?: PeopleProposal
}

export const authorityFor = {
  unlikely: 'doNotNotify',
  risk: 'notify',
  high: 'notify',
  undetermined: 'notifyIncomplete',
} as const

/** What recurs: data read by whoever got them, no key in play. */
export const readable = { disclosure: 'disclosed', intelligibility: 'intelligible' } as const
export const nobodyAtRisk = { endangered: 'no' } as const
