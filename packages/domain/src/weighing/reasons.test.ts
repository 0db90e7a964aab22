import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import type { ReasonCode } from './reason-code.ts'
import { weigh } from './weigh.ts'
import { riskFactors, type FactorLevel, type Reason, type RiskFactor, type RiskLevel } from './weighing.ts'

/** A letter to one known recipient, every answer given (after EDPB 01/2021, cases 13 and 16). */
function letter(change: (facts: Facts) => void = () => undefined): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
  })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' })
  Object.assign(facts.data, { types: ['basic'], nationalNumber: 'no', identifiability: 'maximum' })
  change(facts)
  return facts
}

const outcomes: [RiskLevel, Facts][] = [
  ['unlikely', letter()],
  ['risk', letter((facts) => (facts.data.nationalNumber = 'yes'))],
  ['high', letter((facts) => Object.assign(facts.people, { endangered: 'yes', count: null }))],
  ['undetermined', letter((facts) => (facts.nature.intent = null))],
]

// EDPB 9/2022, IV.B, general points: the combination speaks last, once, and in doubt for notifying.
describe('the whole', () => {
  test.each<[RiskLevel, ReasonCode, Reason['direction'], FactorLevel]>([
    ['unlikely', 'combinationHarmless', 'lowers', 'lowers'],
    ['risk', 'combinationRisk', 'raises', 'raises'],
    ['high', 'combinationHigh', 'raises', 'raises'],
    ['undetermined', 'inDoubtNotify', 'unknown', 'unknown'],
  ])('%s: %s', (risk, code, direction, level) => {
    const facts = outcomes.find(([outcome]) => outcome === risk)?.[1] ?? emptyFacts()
    const weighing = weigh(facts)
    expect(weighing.risk).toBe(risk)
    expect(weighing.factors.at(-1)).toEqual({
      factor: 'general',
      level,
      reasons: [{ code, path: 'nature.breachTypes', direction, source: 'general' }],
    })
  })
})

// What carries the proposal is read first: who decides has a minute.
test.each<[RiskLevel, Reason['direction'][]]>([
  ['unlikely', ['lowers', 'unknown', 'raises']],
  ['risk', ['raises', 'unknown', 'lowers']],
  ['high', ['raises', 'unknown', 'lowers']],
  ['undetermined', ['unknown', 'raises', 'lowers']],
])('%s gives its reasons in the order %j, all of them and each once', (risk, order) => {
  const facts = outcomes.find(([outcome]) => outcome === risk)?.[1] ?? emptyFacts()
  const { reasons, factors } = weigh(facts)
  const places = reasons.map(({ direction }) => order.indexOf(direction))
  expect(places).toEqual(places.toSorted())
  expect(new Set(places).size).toBeGreaterThan(1)
  const all = factors.flatMap((factor) => factor.reasons)
  expect(reasons).toHaveLength(all.length)
  expect(new Set(reasons)).toEqual(new Set(all))
})

// Who decides reads a few: of what raises a risk, who has the data and which they are come before whom it may concern.
test('of one direction what weighs most comes first, and what sums up last', () => {
  const facts = letter((one) => {
    Object.assign(one.nature, { holder: 'public', intent: 'targeted' })
    Object.assign(one.data, { types: ['basic', 'health'], nationalNumber: 'yes' })
    Object.assign(one.people, { categories: ['patients'], count: 20_000, endangered: 'yes' })
  })
  const raising = weigh(facts).reasons.filter(({ direction }) => direction === 'raises')
  const codes = raising.map(({ code }) => code)
  expect(codes.slice(0, 3)).toEqual(['dataDisclosed', 'holderIsPublic', 'dataSpecial'])
  expect(codes.at(-1)).toBe('combinationHigh')
})

// Article 33(1): notifying is the rule; one fact that speaks for a risk is not outweighed within its factor.
describe('the level of a factor', () => {
  const levelsOf = (facts: Facts): Record<RiskFactor, FactorLevel> =>
    Object.fromEntries(weigh(facts).factors.map(({ factor, level }) => [factor, level])) as Record<
      RiskFactor,
      FactorLevel
    >

  test.each<[RiskFactor, FactorLevel, string, (facts: Facts) => void]>([
    ['breachType', 'raises', 'disclosed', () => undefined],
    [
      'breachType',
      'lowers',
      'shown not to be',
      (facts) =>
        Object.assign(facts.nature, { disclosure: 'notDisclosed', holder: 'nobody', holderCount: null }),
    ],
    ['breachType', 'unknown', 'not answered', (facts) => (facts.nature.disclosure = null)],
    ['dataNature', 'lowers', 'ordinary', () => undefined],
    ['dataNature', 'raises', 'ordinary with a number', (facts) => (facts.data.nationalNumber = 'yes')],
    [
      'dataNature',
      'unknown',
      'a number not answered',
      (facts) => (facts.data.nationalNumber = 'toBeDetermined'),
    ],
    ['consequences', 'raises', 'known recipient, no intent', () => undefined],
    [
      'consequences',
      'lowers',
      'trusted and erased',
      (facts) => Object.assign(facts.nature, { holder: 'trusted', deletionConfirmed: 'yes' }),
    ],
    [
      'consequences',
      'unknown',
      'trusted, erased?',
      (facts) => Object.assign(facts.nature, { holder: 'trusted', deletionConfirmed: null }),
    ],
    ['individuals', 'lowers', 'adults, nobody in danger', () => undefined],
    [
      'individuals',
      'raises',
      'children, nobody in danger',
      (facts) => (facts.people.categories = ['minors']),
    ],
    ['individuals', 'unknown', 'adults, danger not answered', (facts) => (facts.people.endangered = null)],
    ['controller', 'neutral', 'no file of care', () => undefined],
    ['controller', 'raises', 'a file of welfare', (facts) => (facts.people.categories = ['welfareClients'])],
    ['numbers', 'lowers', 'one', () => undefined],
    ['numbers', 'raises', 'a hundred', (facts) => (facts.people.count = 100)],
    ['numbers', 'unknown', 'not counted', (facts) => (facts.people.count = null)],
  ])('%s %s: %s', (factor, level, _, change) => {
    expect(levelsOf(letter(change))[factor]).toBe(level)
  })

  test('there are always eight, in the order of the guidelines', () => {
    for (const [, facts] of outcomes) {
      expect(weigh(facts).factors.map(({ factor }) => factor)).toEqual(riskFactors)
    }
  })
})

test('the sources are the two rules and what the reasons quote, each once', () => {
  for (const [, facts] of outcomes) {
    const { sources: quoted, reasons } = weigh(facts)
    expect(quoted.slice(0, 2)).toEqual(['rule', 'highRisk'])
    expect(new Set(quoted.slice(2))).toEqual(new Set(reasons.map(({ source }) => source)))
    expect(new Set(quoted).size).toBe(quoted.length)
  }
})

// Articles 33(1), 33(4) and 34(1): what each outcome proposes.
test.each([
  ['unlikely', 'doNotNotify', 'doNotTell', 'no', 'no'],
  ['risk', 'notify', 'doNotTell', 'yes', 'no'],
  ['high', 'notify', 'tell', 'yes', 'yes'],
  ['undetermined', 'notifyIncomplete', 'doNotTell', 'toBeDetermined', 'no'],
] as const)('%s: %s, %s', (risk, authority, people, first, second) => {
  const facts = outcomes.find(([outcome]) => outcome === risk)?.[1] ?? emptyFacts()
  expect(weigh(facts)).toMatchObject({ authority, people, questions: { risk: first, highRisk: second } })
})
