import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { closeProblems } from '../incident/close-problems.ts'
import type { DecisionTaken, Dossier, WeighingReached } from '../incident/dossier.ts'
import { nextStep } from '../incident/next-step.ts'
import { isGraver, isHighOpen } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'
import { riskLevels, type RiskLevel } from '../weighing/weighing.ts'
import { authorityChoices, peopleChoices } from './choices.ts'
import { decisionProblems } from './decision-problems.ts'
import {
  gravitiesOf,
  isDecisionOutdated,
  isHeldHigh,
  isWeighingOutdated,
  sparesAuthority,
} from './standing.ts'

const at = '2026-11-20T16:05:00.000Z'

/** Data that never left. */
function harmless(): Facts {
  const facts = emptyFacts()
  facts.nature.breachTypes = ['confidentiality']
  facts.nature.disclosure = 'notDisclosed'
  facts.nature.holder = 'nobody'
  return facts
}

/** The same, of which nobody answers any more who has them. */
function harmlessOfWhom(): Facts {
  const facts = harmless()
  facts.nature.holder = 'toBeDetermined'
  return facts
}

/** Patients' data on the internet. */
function grave(): Facts {
  const facts = emptyFacts()
  facts.nature = { ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'disclosed' }
  facts.nature = { ...facts.nature, intelligibility: 'intelligible', holder: 'public', intent: 'targeted' }
  facts.data = { ...facts.data, types: ['health', 'credentials'], nationalNumber: 'yes' }
  facts.people = { ...facts.people, categories: ['patients'], countKind: 'exact', count: 20_000 }
  return facts
}

/** The same, of which nobody says who has them: it may be high. */
function graveOfWhom(): Facts {
  const facts = grave()
  facts.nature = { ...facts.nature, holder: 'toBeDetermined' }
  return facts
}

/** One letter that a known person got, told to be high. */
function graveForOne(): Facts {
  const facts = grave()
  facts.people = { ...facts.people, count: 1 }
  facts.nature = { ...facts.nature, holder: 'known', holderCount: 1, intent: 'none' }
  return facts
}

const weighed = (conclusion: RiskLevel, proposed: RiskLevel = conclusion): WeighingReached => ({
  ...{ conclusion, proposed },
  highRiskAt: conclusion === 'high' ? at : null,
})

function decided(known: Partial<DecisionTaken> = {}, on: RiskLevel = 'unlikely'): DecisionTaken {
  const restsOn = { conclusion: on, proposed: on }
  return { authority: 'doNotNotify', people: 'doNotTell', decidedAt: at, restsOn, ...known }
}

function dossier(known: Partial<Dossier>): Dossier {
  return {
    ...{ status: 'confirmed', createdAt: at, reportedAt: at, awareAt: at, facts: harmless() },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider', zone: 'Europe/Brussels' },
      country: 'BE',
    },
    ...{ weighing: weighed('unlikely'), advisedAt: at, decision: decided(), notifications: [] },
    ...{ communications: [], openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...known,
  }
}

test('the facts of these cases weigh what they should', () => {
  expect([harmless(), grave()].map((facts) => weigh(facts).risk)).toEqual(['unlikely', 'high'])
  expect([emptyFacts(), graveOfWhom()].map((facts) => isHighOpen(weigh(facts)))).toEqual([true, true])
})

describe('an assessment that the facts overtook (EDPB Guidelines 9/2022, section IV.A)', () => {
  test.each<[string, WeighingReached | null, Facts, boolean]>([
    ['nothing assessed', null, grave(), false],
    ['as assessed', weighed('unlikely'), harmless(), false],
    ['graver than assessed', weighed('unlikely'), grave(), true],
    ['a risk that proves high', weighed('risk'), grave(), true],
    ['what was known became open', weighed('unlikely'), emptyFacts(), true],
    [
      'data that did not leave, of which it became open who has them',
      weighed('unlikely'),
      harmlessOfWhom(),
      true,
    ],
    ['the same, left open', weighed('undetermined', 'unlikely'), harmlessOfWhom(), false],
    ['concluded against the same proposal, in words', weighed('unlikely', 'high'), grave(), false],
    [
      'concluded against the same proposal, and the same reasons',
      { ...weighed('unlikely', 'high'), proposedFor: gravitiesOf(weigh(grave())) },
      grave(),
      false,
    ],
    [
      'concluded against the same proposal for one person, and of 20,000 patients on the internet since',
      { ...weighed('unlikely', 'high'), proposedFor: gravitiesOf(weigh(graveForOne())) },
      grave(),
      true,
    ],
    [
      'a risk that is no high one, on reasons that are others since',
      { ...weighed('risk', 'high'), proposedFor: [] },
      grave(),
      true,
    ],
    [
      'a risk that is no high one, and of which nobody knows any more whether it is',
      { ...weighed('risk'), isHighOpen: false },
      emptyFacts(),
      true,
    ],
    [
      'the same, concluded with its argument while nobody knew',
      { ...weighed('risk', 'undetermined'), isHighOpen: true },
      graveOfWhom(),
      false,
    ],
    [
      'so, on reasons that are others since',
      { ...weighed('risk', 'undetermined'), isHighOpen: true, proposedFor: [] },
      graveOfWhom(),
      true,
    ],
    ['concluded graver than the facts proposed', weighed('high', 'unlikely'), grave(), false],
    ['milder than assessed', weighed('high'), harmless(), false],
    ['a proposal that nobody kept', { conclusion: 'unlikely', highRiskAt: null }, grave(), false],
  ])('%s', (_, weighing, facts, expected) => {
    expect(isWeighingOutdated({ weighing, facts })).toBe(expected)
  })
})

describe('a decision that the weighing overtook', () => {
  test.each<[string, DecisionTaken, WeighingReached, boolean]>([
    ['article 33(1): unlikely, and still', decided(), weighed('unlikely'), false],
    ['article 33(1): unlikely, and a risk since', decided(), weighed('risk'), true],
    ['EDPB 9/2022: unlikely, and open since', decided(), weighed('undetermined'), true],
    [
      'article 33(1): unlikely, against a graver proposal since',
      decided(),
      weighed('unlikely', 'high'),
      true,
    ],
    ['article 33(1): a high risk, whatever it rested on', decided({}, 'high'), weighed('high'), true],
    [
      'article 33(1): a risk, decided with the reason against it',
      decided({}, 'risk'),
      weighed('risk'),
      false,
    ],
    [
      'article 34(1): not told at a risk that proves high',
      decided({ authority: 'notify' }, 'risk'),
      weighed('high'),
      true,
    ],
    [
      'article 34(1): told of one’s own accord, and high since',
      decided({ authority: 'notify', people: 'tellVoluntarily' }, 'risk'),
      weighed('high'),
      true,
    ],
    [
      'article 34(1): told anyhow',
      decided({ authority: 'notify', people: 'tell' }, 'unlikely'),
      weighed('high'),
      false,
    ],
    [
      'article 34(3)(c): told publicly on its ground',
      decided({ authority: 'notify', people: 'tellPublicly', exceptionGround: 'disproportionate' }, 'risk'),
      weighed('high'),
      false,
    ],
    [
      'article 34: no high risk, so nobody need be told',
      decided({ authority: 'notify' }, 'unlikely'),
      weighed('risk'),
      false,
    ],
    ['milder since', decided({ authority: 'notify' }, 'risk'), weighed('unlikely'), false],
    [
      'article 34(1): a high risk that was concluded since and taken back, before anybody decided',
      decided({ authority: 'notify' }, 'risk'),
      { ...weighed('unlikely'), bound: 'high' },
      true,
    ],
    [
      'article 34(1): the same, and told anyhow',
      decided({ authority: 'notify', people: 'tell' }, 'risk'),
      { ...weighed('unlikely'), bound: 'high' },
      false,
    ],
    [
      'article 34(3): milder than the high risk on which a ground was decided',
      decided({ authority: 'notify', exceptionGround: 'riskRemoved' }, 'high'),
      { ...weighed('risk'), bound: 'high' },
      false,
    ],
    [
      'decided before anything was assessed',
      decided({ restsOn: { conclusion: null, proposed: null } }),
      weighed('unlikely'),
      true,
    ],
  ])('%s', (_, decision, weighing, expected) => {
    expect(isDecisionOutdated({ decision, weighing, facts: emptyFacts() })).toBe(expected)
  })

  test.each<[string, Partial<DecisionTaken>, boolean]>([
    ['article 34(3)(a): the data prove readable', { exceptionGround: 'unintelligible' }, true],
    [
      'article 34(3)(a): and no word carries that',
      { exceptionGround: 'unintelligible', isConfirmed: true },
      true,
    ],
    ['article 34(3)(b): the measure proves in vain', { exceptionGround: 'riskRemoved' }, true],
    [
      'article 34(3)(b): decided in spite of it',
      { exceptionGround: 'riskRemoved', isConfirmed: true },
      false,
    ],
  ])('%s', (_, known, expected) => {
    const facts = grave()
    facts.protection.keySafe = 'no'
    facts.data.types = ['health']
    const decision = decided({ authority: 'notify', ...known }, 'high')
    expect(isDecisionOutdated({ decision, weighing: weighed('high'), facts })).toBe(expected)
  })
})

test.each<[string, WeighingReached | null, boolean]>([
  ['nothing weighed', null, false],
  ['concluded', weighed('high'), true],
  ['never concluded', weighed('risk', 'high'), false],
  [
    'article 34(1): concluded, and milder since without a decision',
    { ...weighed('risk'), bound: 'high' },
    true,
  ],
  ['concluded, and milder since by a decision', { ...weighed('risk'), bound: 'risk' }, false],
])('a high risk is held: %s', (_, weighing, expected) => {
  expect(isHeldHigh({ weighing })).toBe(expected)
})

test.each<[string, Partial<DecisionTaken>, string, boolean]>([
  ['article 33(1): nothing notified on a false alarm that proved true', {}, '2026-11-20T16:05:00.001Z', true],
  ['decided when it was known', {}, at, false],
  ['notified on a suspicion', { authority: 'notify' }, '2026-11-20T16:05:00.001Z', false],
])('a decision before awareness: %s', (_, known, awareAt, expected) => {
  const of = { decision: decided(known), weighing: weighed('unlikely'), facts: harmless(), awareAt }
  expect(isDecisionOutdated(of)).toBe(expected)
  expect(sparesAuthority(of)).toBe(!expected && of.decision.authority === 'doNotNotify')
})

describe('the dossier that stood ready to close', () => {
  test('closes while nothing changes', () => {
    expect([nextStep(dossier({}), at), closeProblems(dossier({}))]).toEqual(['close', []])
  })

  test.each<[string, Partial<Dossier>, string, string]>([
    ['facts that weigh graver', { facts: grave() }, 'assess', 'weighingOutdated'],
    ['an assessment that is graver', { weighing: weighed('high') }, 'decide', 'decisionOutdated'],
  ])('does not after %s', (_, known, step, code) => {
    const of = dossier(known)
    expect(nextStep(of, at)).toBe(step)
    expect(closeProblems(of).map((one) => one.code)).toContain(code)
    expect(sparesAuthority(of)).toBe(false)
  })
})

test('no sequence of acts leads from a graver weighing to nothing to do without a new decision', () => {
  const facts = fc.constantFrom(harmless(), grave(), emptyFacts())
  const act = fc.oneof(
    fc.record({ act: fc.constant('facts' as const), facts }),
    fc.record({ act: fc.constant('assess' as const), risk: fc.constantFrom(...riskLevels) }),
    fc.record({
      ...{ act: fc.constant('decide' as const), isConfirmed: fc.boolean() },
      ...{ authority: fc.constantFrom(...authorityChoices), people: fc.constantFrom(...peopleChoices) },
    }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let of = dossier({ weighing: null, decision: null })
      for (const one of acts) {
        if (one.act === 'facts') of = { ...of, facts: one.facts }
        if (one.act === 'assess') {
          of = { ...of, weighing: weighed(one.risk, weigh(of.facts).risk) }
        }
        if (one.act === 'decide') {
          const { authority, people, isConfirmed } = one
          const { conclusion = null, proposed = null } = of.weighing ?? {}
          const proposal = weigh(of.facts)
          const now = proposal.risk
          const problems = decisionProblems(
            {
              authority,
              people,
              isConfirmed,
              exceptionGround: null,
              exceptionArgument: null,
              reason: 'abcdefghijklmnopqrst',
            },
            { authority: null, people: null },
            {
              ...{ risk: conclusion ?? now, isAssessed: of.weighing !== null, proposed: now },
              ...{
                isHighOpen: isHighOpen(proposal),
                isOutdated: isWeighingOutdated(of),
                excludedGrounds: [],
              },
            },
          )
          if (problems.length > 0) continue
          const restsOn = { conclusion, proposed }
          of = { ...of, decision: { authority, people, isConfirmed, decidedAt: at, restsOn } }
        }
      }
      if (nextStep(of, at) !== 'close') return
      // What is ready to close notified nobody here, so a risk was held to be unlikely by who decided.
      expect(closeProblems(of)).toEqual([])
      expect(of.weighing?.conclusion).not.toBe('undetermined')
      expect(of.weighing?.conclusion).not.toBe('high')
      expect(isGraver(of.weighing!.conclusion, of.decision!.restsOn!.conclusion)).toBe(false)
      if (of.weighing?.conclusion === 'risk') expect(of.decision?.isConfirmed).toBe(true)
      // What the facts say is what was assessed, or milder.
      expect(isWeighingOutdated(of)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
