import { describe, expect, test } from 'vitest'
import type { ExceptionGround } from '../decision/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts, FactSection } from '../facts/facts.ts'
import { exceptionsOf, type ConditionState } from './exceptions.ts'

type Known = { [S in FactSection]?: Partial<Facts[S]> }

function factsWith(known: Known): Facts {
  const facts = emptyFacts()
  for (const section of Object.keys(known) as FactSection[]) Object.assign(facts[section], known[section])
  return facts
}

// Article 34(3)(a), (b) and (c): what each ground wants in the file, what it leads to, what stays possible.
test.each<[ExceptionGround, string[], string[], string, string]>([
  [
    'unintelligible',
    ['unintelligible', 'keySafe', 'protectedBefore', 'dataWhole'],
    ['protectionRecord', 'keyRecord', 'copyRecord'],
    'doNotTell',
    'tellVoluntarily',
  ],
  [
    'riskRemoved',
    ['measureWorked', 'notUsedBefore', 'highRiskGone'],
    ['measureRecord', 'confirmation', 'logs'],
    'doNotTell',
    'tellVoluntarily',
  ],
  [
    'disproportionate',
    ['oneByOneTooMuch', 'publicReaches'],
    ['effortEstimate', 'publicPlan'],
    'tellPublicly',
    'tell',
  ],
])('%s has its conditions and its proof', (ground, conditions, proof, leadsTo, staysPossible) => {
  const found = exceptionsOf(emptyFacts(), true).find((one) => one.ground === ground)
  expect(found).toMatchObject({ proof, leadsTo, staysPossible })
  expect(found?.conditions.map(({ condition }) => condition)).toEqual(conditions)
})

test('the grounds come in the order of the article', () => {
  const grounds = exceptionsOf(emptyFacts(), true).map(({ ground }) => ground)
  expect(grounds).toEqual(['unintelligible', 'riskRemoved', 'disproportionate'])
})

const nature = (known: Partial<Facts['nature']>): Known => ({ nature: known })
const protection = (known: Partial<Facts['protection']>): Known => ({ protection: known })
const both = (one: Partial<Facts['nature']>, other: Partial<Facts['protection']>): Known => ({
  nature: one,
  protection: other,
})

type Row = [Known, ConditionState, string | null]

// AP, "Datalek: wel of niet melden": unintelligible, key safe, intact and under own control; EDPB 01/2021, cases 6, 9, 10.
const rows: Record<string, Row[]> = {
  unintelligible: [
    [{}, 'open', 'nature.intelligibility'],
    [nature({ intelligibility: 'protectionIntact' }), 'met', 'nature.intelligibility'],
    [nature({ intelligibility: 'intelligible' }), 'notMet', 'nature.intelligibility'],
    [nature({ intelligibility: 'protectionCircumventable' }), 'notMet', 'nature.intelligibility'],
    [nature({ intelligibility: 'toBeDetermined' }), 'open', 'nature.intelligibility'],
    [nature({ intelligibility: 'cannotBeDetermined' }), 'open', 'nature.intelligibility'],
    // EDPB 01/2021, case 3: encrypted at rest, and operations were put off all the same.
    [
      nature({
        breachTypes: ['availability'],
        disclosure: 'notDisclosed',
        intelligibility: 'protectionIntact',
      }),
      'notMet',
      'nature.breachTypes',
    ],
    [nature({ breachTypes: ['integrity'], disclosure: 'notDisclosed' }), 'notMet', 'nature.breachTypes'],
    [nature({ breachTypes: ['availability'] }), 'open', 'nature.intelligibility'],
    [nature({ breachTypes: [], disclosure: 'notDisclosed' }), 'open', 'nature.intelligibility'],
    [nature({ disclosure: 'notDisclosed' }), 'open', 'nature.intelligibility'],
    [
      nature({ breachTypes: ['confidentiality', 'availability'], disclosure: 'notDisclosed' }),
      'open',
      'nature.intelligibility',
    ],
  ],
  keySafe: [
    [{}, 'open', 'protection.keySafe'],
    [protection({ keySafe: 'yes' }), 'met', 'protection.keySafe'],
    [protection({ keySafe: 'no' }), 'notMet', 'protection.keySafe'],
    [protection({ keySafe: 'toBeDetermined' }), 'open', 'protection.keySafe'],
  ],
  protectedBefore: [
    [{}, 'open', 'protection.inPlace'],
    [protection({ inPlace: [] }), 'open', 'protection.inPlace'],
    [protection({ inPlace: ['training', 'backup'] }), 'open', 'protection.inPlace'],
    [protection({ inPlace: ['training', 'encryption'] }), 'met', 'protection.inPlace'],
    [protection({ inPlace: ['pseudonymisation', 'training'] }), 'met', 'protection.inPlace'],
  ],
  dataWhole: [
    [{}, 'open', 'protection.backupIntact'],
    [protection({ backupIntact: 'yes' }), 'met', 'protection.backupIntact'],
    [protection({ backupIntact: 'no' }), 'notMet', 'protection.backupIntact'],
    [nature({ breachTypes: ['confidentiality'] }), 'met', 'nature.breachTypes'],
    // Lost for good and a whole copy exclude each other: neither shows anything.
    [both({ availabilityLoss: 'permanent' }, { backupIntact: 'yes' }), 'open', 'protection.backupIntact'],
    [both({ availabilityLoss: 'permanent' }, { backupIntact: 'no' }), 'notMet', 'protection.backupIntact'],
    [both({ availabilityLoss: 'temporary' }, { backupIntact: 'yes' }), 'met', 'protection.backupIntact'],
    [
      both({ breachTypes: ['confidentiality', 'availability'] }, { backupIntact: 'no' }),
      'notMet',
      'protection.backupIntact',
    ],
    [
      both({ breachTypes: ['confidentiality', 'integrity'] }, { backupIntact: 'yes' }),
      'met',
      'protection.backupIntact',
    ],
    [
      both({ breachTypes: ['confidentiality'], availabilityLoss: 'temporary' }, { backupIntact: null }),
      'open',
      'protection.backupIntact',
    ],
    [both({ alteration: 'wrongUseReversible' }, { backupIntact: 'yes' }), 'notMet', 'nature.alteration'],
    [both({ alteration: 'wrongUseIrreversible' }, { backupIntact: 'yes' }), 'notMet', 'nature.alteration'],
    [both({ alteration: 'noWrongUse' }, { backupIntact: 'yes' }), 'met', 'protection.backupIntact'],
  ],
  measureWorked: [
    [{}, 'open', 'nature.holder'],
    [nature({ holder: 'trusted', deletionConfirmed: 'yes' }), 'met', 'nature.deletionConfirmed'],
    [nature({ holder: 'trusted', deletionConfirmed: 'no' }), 'open', 'nature.holder'],
    [nature({ holder: 'known', deletionConfirmed: 'yes' }), 'open', 'nature.holder'],
    [nature({ holder: 'public' }), 'notMet', 'nature.holder'],
    [{ nature: { holder: 'public' }, data: { types: ['basic'] } }, 'notMet', 'nature.holder'],
    [{ nature: { holder: 'public' }, data: { types: ['basic', 'credentials'] } }, 'open', 'nature.holder'],
    [{ nature: { holder: 'public' }, data: { types: ['paymentMeans'] } }, 'open', 'nature.holder'],
  ],
  notUsedBefore: [
    [{}, 'open', 'nature.disclosure'],
    [nature({ disclosure: 'notDisclosed' }), 'met', 'nature.disclosure'],
    [nature({ disclosure: 'disclosed' }), 'open', 'nature.disclosure'],
    [nature({ holder: 'trusted', deletionConfirmed: 'yes' }), 'met', 'nature.disclosure'],
    [nature({ intent: 'opportunistic' }), 'open', 'nature.disclosure'],
    [nature({ intent: 'malicious' }), 'notMet', 'nature.intent'],
    [nature({ intent: 'targeted' }), 'notMet', 'nature.intent'],
    [nature({ alteration: 'wrongUseIrreversible' }), 'notMet', 'nature.alteration'],
    [nature({ alteration: 'wrongUseReversible' }), 'open', 'nature.alteration'],
    [
      nature({ alteration: 'wrongUseIrreversible', disclosure: 'notDisclosed' }),
      'notMet',
      'nature.alteration',
    ],
    [nature({ alteration: 'wrongUseReversible', disclosure: 'notDisclosed' }), 'open', 'nature.alteration'],
    [nature({ alteration: 'noWrongUse', disclosure: 'notDisclosed' }), 'met', 'nature.disclosure'],
  ],
  highRiskGone: [[{}, 'open', null]],
  // Whatever the number: contact data, number and age of the data together (EDPB 9/2022, V.D).
  oneByOneTooMuch: [
    [{}, 'open', null],
    [{ people: { countKind: 'exact', count: 1 } }, 'open', null],
    [{ people: { countKind: 'exact', count: 99 } }, 'open', null],
    [{ people: { countKind: 'exact', count: 100_000 } }, 'open', null],
    [both({ availabilityLoss: 'permanent' }, { backupIntact: 'no' }), 'open', null],
  ],
  publicReaches: [[{}, 'open', null]],
}

describe.each(Object.entries(rows))('%s', (condition, list) => {
  test.each(list)('%o is %s', (known, state, path) => {
    const conditions = exceptionsOf(factsWith(known), true).flatMap((one) => one.conditions)
    expect(conditions.find((one) => one.condition === condition)).toEqual({ condition, state, path })
  })
})

test('without a high risk there is none to remove', () => {
  const removed = exceptionsOf(emptyFacts(), false).find(({ ground }) => ground === 'riskRemoved')
  expect(removed?.conditions.at(-1)).toEqual({ condition: 'highRiskGone', state: 'met', path: null })
})

// A ground is met when every condition is, excluded by one that is not, and open in between.
test.each<[Known, string]>([
  [
    {
      nature: { breachTypes: ['confidentiality'], intelligibility: 'protectionIntact' },
      protection: { keySafe: 'yes', inPlace: ['encryption'] },
    },
    'met',
  ],
  [
    {
      nature: { breachTypes: ['confidentiality'], intelligibility: 'protectionIntact' },
      protection: { keySafe: 'yes' },
    },
    'open',
  ],
  [nature({ intelligibility: 'intelligible' }), 'excluded'],
  [{}, 'open'],
])('%o leaves the first ground %s', (known, state) => {
  expect(exceptionsOf(factsWith(known), true)[0]?.state).toBe(state)
})
