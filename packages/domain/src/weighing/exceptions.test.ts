import { describe, expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { exceptionGrounds, type ExceptionGround } from '../decision/choices.ts'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { exceptionConditions, exceptionProofs } from './exception-code.ts'
import * as texts from './exception-texts.ts'
import { exceptionsOf, type PeopleException } from './exceptions.ts'
import { weigh } from './weigh.ts'
import type { PeopleProposal } from './weighing.ts'

function factsWith(change: (facts: Facts) => void): Facts {
  const facts = emptyFacts()
  change(facts)
  return facts
}

function exception(ground: ExceptionGround, facts: Facts, isHighRisk = true): PeopleException | undefined {
  return exceptionsOf(facts, isHighRisk).find((one) => one.ground === ground)
}

const states = (found: PeopleException | undefined): string[] =>
  (found?.conditions ?? []).map(({ condition, state }) => `${condition} ${state}`)

const encrypted = (change: (facts: Facts) => void = () => undefined): Facts =>
  factsWith((f) => {
    f.nature.breachTypes = ['confidentiality']
    f.nature.intelligibility = 'protectionIntact'
    f.protection.keySafe = 'yes'
    f.protection.inPlace = ['encryption']
    change(f)
  })

describe('(a) unintelligible', () => {
  test.each<[string, Facts, PeopleException['state'], string]>([
    ['encrypted, key safe, nothing lost (EDPB 01/2021 case 6)', encrypted(), 'met', 'dataWhole met'],
    [
      'the key may be known (AP)',
      encrypted((f) => (f.protection.keySafe = 'no')),
      'excluded',
      'keySafe notMet',
    ],
    ['nobody asked after the key', encrypted((f) => (f.protection.keySafe = null)), 'open', 'keySafe open'],
    [
      'protection that can be got round',
      encrypted((f) => (f.nature.intelligibility = 'protectionCircumventable')),
      'excluded',
      'unintelligible notMet',
    ],
    [
      'readable',
      encrypted((f) => (f.nature.intelligibility = 'intelligible')),
      'excluded',
      'unintelligible notMet',
    ],
    [
      'encrypted afterwards',
      encrypted((f) => (f.protection.inPlace = ['training'])),
      'open',
      'protectedBefore open',
    ],
    [
      'lost with a whole copy (case 10)',
      encrypted((f) => {
        f.nature.breachTypes = ['confidentiality', 'availability']
        f.protection.backupIntact = 'yes'
      }),
      'met',
      'dataWhole met',
    ],
    [
      'lost without a copy (AP: under own control)',
      encrypted((f) => {
        f.nature.availabilityLoss = 'permanent'
        f.protection.backupIntact = 'no'
      }),
      'excluded',
      'dataWhole notMet',
    ],
    [
      'altered and used (AP: intact)',
      encrypted((f) => (f.nature.alteration = 'wrongUseReversible')),
      'excluded',
      'dataWhole notMet',
    ],
    ['nothing known', emptyFacts(), 'open', 'unintelligible open'],
  ])('%s', (_, facts, state, condition) => {
    expect(exception('unintelligible', facts)?.state).toBe(state)
    expect(states(exception('unintelligible', facts))).toContain(condition)
  })
})

describe('(b) later measures', () => {
  const erased = factsWith((f) => Object.assign(f.nature, { holder: 'trusted', deletionConfirmed: 'yes' }))
  test.each<[string, Facts, boolean, PeopleException['state'], string]>([
    ['erased by who can be trusted (case 9)', erased, false, 'met', 'measureWorked met'],
    ['the same, other harm still likely', erased, true, 'open', 'highRiskGone open'],
    [
      'erased, says an unknown recipient (ENEA)',
      factsWith((f) => Object.assign(f.nature, { holder: 'unknown', deletionConfirmed: 'yes' })),
      true,
      'open',
      'measureWorked open',
    ],
    [
      'on the internet',
      factsWith((f) => {
        f.nature.holder = 'public'
        f.data.types = ['basic', 'health']
      }),
      true,
      'excluded',
      'measureWorked notMet',
    ],
    [
      'passwords on the internet, made worthless',
      factsWith((f) => {
        f.nature.holder = 'public'
        f.data.types = ['credentials']
      }),
      true,
      'open',
      'measureWorked open',
    ],
    [
      'taken by who meant harm',
      factsWith((f) => (f.nature.intent = 'malicious')),
      true,
      'excluded',
      'notUsedBefore notMet',
    ],
    [
      'logs show that nobody looked',
      factsWith((f) => (f.nature.disclosure = 'notDisclosed')),
      true,
      'open',
      'notUsedBefore met',
    ],
  ])('%s', (_, facts, isHighRisk, state, condition) => {
    expect(exception('riskRemoved', facts, isHighRisk)?.state).toBe(state)
    expect(states(exception('riskRemoved', facts, isHighRisk))).toContain(condition)
  })
})

describe('(c) disproportionate effort', () => {
  const people = (known: Partial<Facts['people']>): Facts => factsWith((f) => Object.assign(f.people, known))
  test.each<[string, Facts, PeopleException['state']]>([
    [
      'few, whose contact data were never known (EDPB 9/2022, V.D)',
      people({ countKind: 'exact', count: 1 }),
      'open',
    ],
    [
      'ninety-nine people: the number alone excludes nothing',
      people({ countKind: 'exact', count: 99 }),
      'open',
    ],
    ['a hundred are no proof that they cannot', people({ countKind: 'exact', count: 100 }), 'open'],
    ['perhaps a hundred', people({ countKind: 'approximate', count: 90, countMax: 100 }), 'open'],
    [
      '100,000 patients: the number alone is no proof (Hamburg)',
      people({ countKind: 'exact', count: 100_000 }),
      'open',
    ],
    ['nobody counted yet', emptyFacts(), 'open'],
    [
      'few, but their contact data are lost (EDPB 9/2022, V.D)',
      factsWith((f) => {
        Object.assign(f.people, { countKind: 'exact', count: 20 })
        f.nature.availabilityLoss = 'permanent'
        f.protection.backupIntact = 'no'
      }),
      'open',
    ],
  ])('%s', (_, facts, state) => {
    expect(exception('disproportionate', facts)?.state).toBe(state)
  })

  test('leads to public communication, never to silence, whatever the facts', () => {
    for (const facts of [emptyFacts(), encrypted(), people({ countKind: 'exact', count: 100_000 })]) {
      expect(exception('disproportionate', facts)).toMatchObject({
        leadsTo: 'tellPublicly',
        staysPossible: 'tell',
        proof: ['effortEstimate', 'publicPlan'],
      })
    }
  })
})

describe('in the weighing', () => {
  test('all three grounds are there in their order, with proof and source', () => {
    const { exceptions } = weigh(emptyFacts())
    expect(exceptions.map(({ ground }) => ground)).toEqual(exceptionGrounds)
    for (const { proof, source } of exceptions) {
      expect(proof.length).toBeGreaterThan(0)
      expect(texts.exceptionSourceTexts[source].en).toContain('34(3)')
    }
  })

  test('telling voluntarily stays possible where telling is not required', () => {
    const { exceptions } = weigh(encrypted())
    expect(exceptions.map(({ staysPossible }) => staysPossible)).toEqual([
      'tellVoluntarily',
      'tellVoluntarily',
      'tell',
    ])
    for (const ground of ['unintelligible', 'riskRemoved'] as const) {
      expect(texts.exceptionOutcomeTexts[ground].nl).toMatch(/vrijwillig/)
    }
    expect(texts.exceptionOutcomeTexts.disproportionate.nl).toMatch(/openbare mededeling.*zwijgen mag niet/)
  })

  // Article 34(3)(b): only a high risk that is certain or not excluded has to be removed.
  test.each<[string, Partial<Facts['nature']>, Partial<Facts['people']>, PeopleProposal, string]>([
    ['no risk', { holder: 'known' }, {}, 'doNotTell', 'met'],
    ['a risk', { holder: 'unknown' }, {}, 'doNotTell', 'met'],
    ['perhaps a high risk', { holder: 'unknown' }, { endangered: null }, 'undetermined', 'open'],
    ['a high risk', { holder: 'unknown' }, { endangered: 'yes' }, 'tell', 'open'],
  ])('%s: a high risk that is gone is %s', (_, nature, people, proposal, state) => {
    const facts = factsWith((f) => {
      const seen = {
        disclosure: 'disclosed',
        intelligibility: 'intelligible',
        intent: 'none',
        holderCount: 1,
      }
      Object.assign(f.nature, { breachTypes: ['confidentiality'], deletionConfirmed: 'no' }, seen, nature)
      const one = { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' }
      Object.assign(f.people, one, people)
      Object.assign(f.data, { types: ['basic'], nationalNumber: 'no', identifiability: 'maximum' })
    })
    const weighing = weigh(facts)
    expect(weighing.people).toBe(proposal)
    expect(states(weighing.exceptions[1])).toContain(`highRiskGone ${state}`)
  })

  test('each group has its own, at its own questions', () => {
    const facts = encrypted(
      (f) => (f.people.groups = [{ ...emptyGroup(), intelligibility: 'intelligible' }, emptyGroup()]),
    )
    const { groups } = weigh(facts)
    expect(groups.map(({ exceptions }) => exceptions[0]?.state)).toEqual(['excluded', 'met'])
    expect(groups[0]?.exceptions[0]?.conditions[0]?.path).toBe('people.groups.0.intelligibility')
  })
})

test.each([
  ['condition', exceptionConditions, texts.exceptionConditionTexts],
  ['proof', exceptionProofs, texts.exceptionProofTexts],
])('every %s has its text', (_, codes, table) => {
  expect(codes.toSorted()).toEqual(Object.keys(table).toSorted())
})

test.each([
  ['conditions', texts.exceptionConditionTexts],
  ['proofs', texts.exceptionProofTexts],
  ['outcomes', texts.exceptionOutcomeTexts],
  ['sources', texts.exceptionSourceTexts],
])('%s say something of their own in every language', (_, table) => {
  for (const language of languages) {
    const said = Object.values(table).map((text) => text[language])
    expect(said.filter((text) => text === '')).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  }
})
