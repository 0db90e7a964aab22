import type { ReasonCode } from '../weighing/reason-code.ts'
import type { RiskLevel, Weighing } from '../weighing/weighing.ts'
import type { DataType } from '../facts/choices.ts'
import type { Severity, SeverityBand, SeverityInputs } from './bands.ts'
import type { SeverityDifferenceCode } from './comparison-code.ts'

/** Which of the two sees more harm; `open` while the weighing has no conclusion. */
export const severityDirections = ['same', 'weighingHigher', 'severityHigher', 'open'] as const
export type SeverityDirection = (typeof severityDirections)[number]

/** The ENISA band beside the weighing, with what makes them differ. Advice: neither follows from the other. */
export interface SeverityComparison {
  direction: SeverityDirection
  /** The risk that the band would suggest at the usual thresholds, 2 for the authority and 3 for the people. */
  suggested: RiskLevel
  /** Why, the most telling first, said in `severityDifferenceTexts`; empty where both say the same. */
  differences: SeverityDifferenceCode[]
}

// The market's usual thresholds; the method itself has none for articles 33 and 34.
const suggestedBy: Readonly<Record<SeverityBand, RiskLevel>> = {
  low: 'unlikely',
  medium: 'risk',
  high: 'high',
  veryHigh: 'high',
}
const order: readonly RiskLevel[] = ['unlikely', 'risk', 'high']

/** What the number itself was made of. */
export interface Scored {
  /** The band with everything open at its most harmless. */
  leastBand: SeverityBand
  inputs: Pick<SeverityInputs, 'integrityQuarters' | 'availabilityQuarters'>
  types: readonly DataType[]
}

type Explanation = readonly [
  SeverityDifferenceCode,
  readonly ReasonCode[],
  /** What else must be so of the number, where a reason alone does not say it. */
  ((scored: Scored) => boolean)?,
]

/** What raises the weighing and stays outside the number. */
const raising: readonly Explanation[] = [
  ['nationalNumberOutside', ['nationalNumberIncluded']],
  ['intentOutside', ['victimTargeted']],
  ['scaleOutside', ['countMany', 'countVeryMany']],
  ['holdersOutside', ['holderIsUnknown', 'holderIsPublic', 'holdersMany']],
  ['credentialsOutside', ['dataUsableForFraud'], ({ types }) => types.includes('credentials')],
  ['documentsOutside', ['officialDocumentsIncluded']],
  [
    'deprivationOutside',
    ['deprivationSerious', 'deprivationEndangering', 'accessLostLong', 'dataLostForGood'],
  ],
  ['peopleOutside', ['peopleVulnerable', 'someoneEndangered', 'controllerHoldsIntimateFiles']],
]

/** What keeps the weighing low and does not lower the number, or raises the number by itself. */
const lowering: readonly Explanation[] = [
  ['protectionOutside', ['protectionHeld']],
  ['trustedRecipient', ['holderTrustedDeleted']],
  ['notDisclosedOutside', ['dataNotDisclosed']],
  ['minorConsequences', ['consequencesMinor', 'deprivationNone']],
  ['categoryAlone', ['dataSpecial', 'dataTelling']],
  ['identificationMultiplies', ['peopleNamed', 'peopleIdentifiedAtOnce']],
  ['intentAdds', ['intentMalicious', 'victimTargeted']],
  [
    'lossAdds',
    ['dataAltered', 'dataLostForGood', 'accessLostLong', 'accessLostBriefly'],
    ({ inputs }) => inputs.integrityQuarters + inputs.availabilityQuarters > 0,
  ],
]

/**
 * Lays the ENISA band beside the weighing and says why they differ. On 18 published cases the number with these
 * thresholds agreed 12 times, under-notified 5 times and over-notified once: it is one documented input.
 */
export function compareSeverity(
  weighing: Pick<Weighing, 'risk' | 'reasons'>,
  severity: Severity,
  scored: Scored,
): SeverityComparison {
  const suggested = suggestedBy[severity.band]
  const direction = directionOf(weighing.risk, suggested)
  return {
    direction,
    suggested,
    differences: explain(
      direction,
      weighing.reasons.map(({ code }) => code),
      severity.band,
      scored,
    ),
  }
}

function directionOf(risk: RiskLevel, suggested: RiskLevel): SeverityDirection {
  if (risk === 'undetermined') return 'open'
  if (risk === suggested) return 'same'
  return order.indexOf(risk) > order.indexOf(suggested) ? 'weighingHigher' : 'severityHigher'
}

function explain(
  direction: SeverityDirection,
  given: readonly ReasonCode[],
  band: SeverityBand,
  scored: Scored,
): SeverityDifferenceCode[] {
  if (direction === 'same') return []
  if (direction === 'open') return [band === scored.leastBand ? 'bandEitherWay' : 'unknownAtWorst']
  const explanations = direction === 'weighingHigher' ? raising : lowering
  const codes = explanations.filter(
    ([, reasons, isSo = () => true]) => reasons.some((reason) => given.includes(reason)) && isSo(scored),
  )
  return codes.length === 0 ? ['thresholdsOnly'] : codes.map(([code]) => code)
}
