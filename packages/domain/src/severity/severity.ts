import {
  type Severity,
  type SeverityBand,
  type SeverityCategory,
  type SeverityCategoryScore,
  type SeverityFlag,
  type SeverityInputs,
} from './bands.ts'

const baseScores: Readonly<Record<SeverityCategory, number>> = {
  simple: 1,
  behavioural: 2,
  financial: 3,
  sensitive: 4,
}

/**
 * Severity after ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches
 * (working document v1.0, December 2013): DPC × EI + CB. Counted in quarters, so that 2, 3 and 4 are met exactly.
 * Several categories: the highest counts; without any, the lowest score. One documented input beside the legal
 * questions, never the decision: it does not see scale, a national number, the recipients or a targeted victim.
 */
export function severityOf(inputs: SeverityInputs): Severity {
  const dpc = Math.max(1, ...inputs.categories.map(categoryScore))
  const circumstances =
    inputs.confidentialityQuarters +
    inputs.integrityQuarters +
    inputs.availabilityQuarters +
    (inputs.hasMaliciousIntent ? 2 : 0)
  const quarters = dpc * inputs.identificationQuarters + circumstances
  return {
    dpc,
    ei: inputs.identificationQuarters / 4,
    cb: circumstances / 4,
    quarters,
    band: severityBand(quarters),
    flags: flagsOf(inputs),
  }
}

/** Band of a score in quarters: below 8 low, below 12 medium, below 16 high, from 16 very high. */
export function severityBand(quarters: number): SeverityBand {
  if (quarters < 8) return 'low'
  if (quarters < 12) return 'medium'
  return quarters < 16 ? 'high' : 'veryHigh'
}

/** Base score of a category with its adjustment, kept between 1 and 4. */
export function categoryScore({ category, adjustment }: SeverityCategoryScore): number {
  return Math.min(4, Math.max(1, Math.round(baseScores[category] + adjustment)))
}

function flagsOf({ peopleCount, isUnintelligible }: SeverityInputs): SeverityFlag[] {
  const flags: SeverityFlag[] = []
  if (peopleCount !== null && peopleCount > 100) flags.push('moreThan100People')
  if (isUnintelligible) flags.push('unintelligible')
  return flags
}
