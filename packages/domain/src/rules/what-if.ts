import { dutiesOf } from '../duty/duties.ts'
import type { Duty } from '../duty/kinds.ts'
import type { Instant } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { shownRisk } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'
import type { AuthorityProposal, RiskLevel } from '../weighing/weighing.ts'
import type { RuleSet } from './rule-set.ts'

/** A dossier as it would stand under other rules; for comparison only. */
export interface WhatIf {
  ruleSetId: string
  /** These rules are not law: nothing may be decided on them. */
  isProposal: boolean
  /** The conclusion that was looked at: the dossier's own, or what its facts propose. */
  risk: RiskLevel
  /** What these rules would propose about the authority. */
  authority: AuthorityProposal
  duties: Duty[]
}

/**
 * The duties and the proposal about the authority under another rule set, at `now`. The dossier is not touched and
 * keeps the rule set it was judged under. The duty to notify is not required where the threshold of these rules lies
 * above the risk and nothing was sent; a risk that is unlikely stops no clock without a decision, as under any rules.
 * Never throws.
 */
export function whatIf(dossier: Dossier, rules: RuleSet, now: Instant): WhatIf {
  const risk = dossier.weighing?.conclusion ?? shownRisk(weigh(dossier.facts))
  const authority = proposalUnder(rules, risk, dossier)
  const duties = dutiesOf({ ...dossier, ruleSetId: rules.id }, now, [rules])
  return {
    ruleSetId: rules.id,
    isProposal: rules.isProposal,
    risk,
    authority,
    duties: risk === 'risk' && authority === 'doNotNotify' ? duties.map(withoutNotifying) : duties,
  }
}

function proposalUnder(
  { authorityThreshold }: RuleSet,
  risk: RiskLevel,
  { facts }: Dossier,
): AuthorityProposal {
  switch (risk) {
    case 'undetermined':
      return 'notifyIncomplete'
    case 'unlikely':
      return 'doNotNotify'
    case 'high':
      return 'notify'
    case 'risk':
      if (authorityThreshold === 'risk') return 'notify'
      // A risk is certain; whether it is high may still be open, and what is unknown is never harmless.
      return weigh(facts).questions.highRisk === 'no' ? 'doNotNotify' : 'notifyIncomplete'
  }
}

function withoutNotifying(duty: Duty): Duty {
  return duty.kind === 'authority' && duty.metAt === null ? { ...duty, state: 'notRequired' } : duty
}
