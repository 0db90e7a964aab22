import { dueAfter } from '../clock/term.ts'
import { knownInstant } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { Regime } from '../rules/regime.ts'
import { dutyRules } from './duty-rules.ts'

/**
 * Until when an early warning is in time if the incident proves significant and was known to be so as soon as the breach
 * itself; `null` where NIS2 does not apply or nothing is known. The clock of NIS2 starts with awareness of the significant
 * incident (article 23(4)(a)), which may come later, or earlier where an outage was known before anybody knew that personal
 * data are hit: an open question, never a duty. Never throws.
 */
export function earlyWarningIfSignificant(
  awareAt: Instant | null,
  regimes: readonly Regime[],
  zone: string,
): Instant | null {
  const at = knownInstant(awareAt)
  const rule = dutyRules.find(({ kind, regime }) => kind === 'nis2EarlyWarning' && regimes.includes(regime))
  return at === null || rule === undefined ? null : dueAfter(at, rule.term, zone)
}
