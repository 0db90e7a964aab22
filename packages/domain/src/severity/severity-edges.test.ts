import { expect, test } from 'vitest'
import type { ReasonCode } from '../weighing/reason-code.ts'
import { reasonCodes } from '../weighing/reason-code.ts'
import type { Reason, RiskLevel } from '../weighing/weighing.ts'
import type { Severity, SeverityBand, SeverityCategory } from './bands.ts'
import { compareSeverity, type Scored } from './compare-severity.ts'
import { severityInputProblems } from './severity-input-problems.ts'
import { severityInputsFrom } from './severity-inputs.ts'
import { emptyFacts } from '../facts/empty-facts.ts'

// severity.md, table of DPC: how far each category goes down and up; both sides of each bound.
test.each<[SeverityCategory, number, number]>([
  ['simple', 0, 3],
  ['behavioural', -1, 2],
  ['financial', -2, 1],
  ['sensitive', -3, 0],
])('%s is adjusted from %i to %i and no further', (category, min, max) => {
  const problemsOf = (adjustment: number): unknown[] =>
    severityInputProblems({
      ...severityInputsFrom(emptyFacts()),
      categories: [{ category, adjustment, argument: 'volume' }],
    })
  const refused = [{ path: 'categories.0.adjustment', code: 'outOfRange', params: { min, max } }]
  expect(problemsOf(min - 1)).toEqual(refused)
  expect(problemsOf(min)).toEqual([])
  expect(problemsOf(max)).toEqual([])
  expect(problemsOf(max + 1)).toEqual(refused)
})

const score = (band: SeverityBand): Severity => ({ dpc: 1, ei: 1, cb: 0, quarters: 4, band, flags: [] })
const scored: Scored = {
  leastBand: 'low',
  inputs: { integrityQuarters: 1, availabilityQuarters: 0 },
  types: ['credentials'],
}
const because = (...codes: ReasonCode[]): Reason[] =>
  codes.map((code) => ({ code, path: 'nature.holder', direction: 'raises', source: 'general' }))

// severity.md: the market's usual thresholds, 2 to the authority and 3 to the people.
test.each<[SeverityBand, RiskLevel]>([
  ['low', 'unlikely'],
  ['medium', 'risk'],
  ['high', 'high'],
  ['veryHigh', 'high'],
])('the band %s suggests %s', (band, suggested) => {
  const same = compareSeverity({ risk: suggested, reasons: [] }, score(band), scored)
  expect(same).toEqual({ direction: 'same', suggested, differences: [] })
})

test.each<[RiskLevel, SeverityBand, string]>([
  ['unlikely', 'medium', 'severityHigher'],
  ['unlikely', 'high', 'severityHigher'],
  ['risk', 'high', 'severityHigher'],
  ['risk', 'low', 'weighingHigher'],
  ['high', 'low', 'weighingHigher'],
  ['high', 'medium', 'weighingHigher'],
  ['undetermined', 'low', 'open'],
])('the weighing %s beside the band %s is %s', (risk, band, direction) => {
  expect(compareSeverity({ risk, reasons: [] }, score(band), scored).direction).toBe(direction)
})

// Two are said only where the number itself is so: docs/law/severity.md.
test.each<[Partial<Scored>, RiskLevel, SeverityBand, ReasonCode, string]>([
  [{ types: ['paymentMeans'] }, 'high', 'low', 'dataUsableForFraud', 'thresholdsOnly'],
  [
    { inputs: { integrityQuarters: 0, availabilityQuarters: 0 } },
    'unlikely',
    'high',
    'dataAltered',
    'thresholdsOnly',
  ],
  [
    { inputs: { integrityQuarters: 1, availabilityQuarters: 0 } },
    'unlikely',
    'high',
    'dataAltered',
    'lossAdds',
  ],
  [
    { inputs: { integrityQuarters: 0, availabilityQuarters: 2 } },
    'unlikely',
    'high',
    'accessLostLong',
    'lossAdds',
  ],
  [{ leastBand: 'high' }, 'undetermined', 'high', 'intentUnknown', 'bandEitherWay'],
  [{ leastBand: 'low' }, 'undetermined', 'high', 'intentUnknown', 'unknownAtWorst'],
])(
  'beside %j the weighing %s and the band %s are not explained by %s alone',
  (own, risk, band, code, expected) => {
    const { differences } = compareSeverity({ risk, reasons: because(code) }, score(band), {
      ...scored,
      ...own,
    })
    expect(differences).toEqual([expected])
  },
)

// severity.md, "The score is advice": scale, a national number, the holders and a targeted victim are outside the number.
const raising: Record<string, ReasonCode[]> = {
  nationalNumberOutside: ['nationalNumberIncluded'],
  intentOutside: ['victimTargeted'],
  scaleOutside: ['countMany', 'countVeryMany'],
  holdersOutside: ['holderIsUnknown', 'holderIsPublic', 'holdersMany'],
  credentialsOutside: ['dataUsableForFraud'],
  documentsOutside: ['officialDocumentsIncluded'],
  deprivationOutside: ['deprivationSerious', 'deprivationEndangering', 'accessLostLong', 'dataLostForGood'],
  peopleOutside: ['peopleVulnerable', 'someoneEndangered', 'controllerHoldsIntimateFiles'],
}
const lowering: Record<string, ReasonCode[]> = {
  protectionOutside: ['protectionHeld'],
  trustedRecipient: ['holderTrustedDeleted'],
  notDisclosedOutside: ['dataNotDisclosed'],
  minorConsequences: ['consequencesMinor', 'deprivationNone'],
  categoryAlone: ['dataSpecial', 'dataTelling'],
  identificationMultiplies: ['peopleNamed', 'peopleIdentifiedAtOnce'],
  intentAdds: ['intentMalicious', 'victimTargeted'],
  lossAdds: ['dataAltered', 'dataLostForGood', 'accessLostLong', 'accessLostBriefly'],
}

test.each<['raising' | 'lowering', RiskLevel, SeverityBand, Record<string, ReasonCode[]>]>([
  ['raising', 'high', 'low', raising],
  ['lowering', 'unlikely', 'veryHigh', lowering],
])('what is %s explains a difference, each reason with its own', (_, risk, band, table) => {
  const explained = (code: ReasonCode): string[] =>
    compareSeverity({ risk, reasons: because(code) }, score(band), scored).differences
  const expected = new Map(Object.entries(table).flatMap(([code, codes]) => codes.map((own) => [own, code])))
  for (const code of reasonCodes) {
    expect([code, ...explained(code)]).toEqual([code, expected.get(code) ?? 'thresholdsOnly'])
  }
})
