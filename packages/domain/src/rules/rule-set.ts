import type { Instant } from '../facts/facts.ts'
import type { Label } from '../labels/label.ts'

/**
 * The dated rules under which a breach is judged. A change of law is a new row, never an edit:
 * a dossier keeps the id of the rule set it was judged under.
 */
export interface RuleSet {
  id: string
  /** Its name in the words of who reads it. */
  name: Label
  /** In English, as a duty keeps it; every language stands in `ruleSourceLabels`. */
  source: string
  /** First instant of application; for a proposal the instant of its publication. */
  validFrom: Instant
  /** First instant at which the rule set no longer applies. */
  validUntil: Instant | null
  /** Proposals are shown for comparison and never chosen for a dossier. */
  isProposal: boolean
  /** Hours from awareness within which the authority is notified. */
  authorityHours: number
  /** From which risk on the authority must be notified. */
  authorityThreshold: 'risk' | 'highRisk'
}
