import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsNear } from './any-facts.fixture.ts'
import type { Known } from './case.fixture.ts'
import { exceptionConditionTexts, exceptionProofTexts } from './exception-texts.ts'
import { reasonCodes } from './reason-code.ts'
import { weigh } from './weigh.ts'
import { authorityProposals, factorLevels, peopleProposals, riskLevels } from './weighing.ts'

const letter: Known = {
  nature: {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
    intent: 'none',
  },
  people: { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' },
  data: { types: ['basic'], nationalNumber: 'no', identifiability: 'maximum' },
  protection: { keySafe: 'no', backupIntact: 'yes' },
  consequences: { severity: 'moderate' },
}
const shut = { disclosure: 'notDisclosed', intent: 'none' } as const
const server: Known = {
  ...letter,
  nature: {
    ...shut,
    breachTypes: ['availability'],
    availabilityLoss: 'temporary',
    unavailableHours: 6,
    deprivation: 'inconvenience',
  },
}
const record: Known = {
  ...letter,
  nature: { ...shut, breachTypes: ['integrity'], alteration: 'noWrongUse' },
}
const tablet: Known = {
  ...letter,
  nature: { ...letter.nature, holder: 'unknown', intelligibility: 'protectionIntact' },
  protection: { inPlace: ['encryption'], keySafe: 'yes', backupIntact: 'yes' },
}

// Around EDPB 01/2021, cases 13, 4 and 10 and an altered record: the same facts every time.
const weighings = fc
  .sample(factsNear([letter, server, record, tablet]), { seed: 33, numRuns: 6000 })
  .map((facts) => weigh(facts))

const seen = (codes: readonly string[]): string[] => [...new Set(codes)].toSorted()

test('every reason can be given', () => {
  const given = weighings.flatMap(({ reasons }) => reasons.map(({ code }) => code))
  expect(seen(given)).toEqual(reasonCodes.toSorted())
})

// The answers by which a person could find out that the proposal would be another one.
const otherAnswers: Record<string, string[]> = {
  'nature.breachTypes': ['confidentiality', 'integrity', 'availability'],
  'nature.disclosure': ['notDisclosed', 'disclosed'],
  // "Nobody" is no other answer: while data may have left it is not believed, and later it changes nothing.
  'nature.holder': ['trusted', 'known', 'unknown', 'public'],
  'data.types': ['basic', 'financial', 'health', 'credentials'],
  'nature.intelligibility': ['protectionIntact', 'intelligible'],
  'nature.deprivation': ['none', 'inconvenience', 'serious', 'endangering'],
  'nature.intent': ['none', 'opportunistic', 'malicious', 'targeted'],
  'people.count': ['1', '100', '10000'],
  'data.nationalNumber': ['no', 'yes'],
  'people.endangered': ['no', 'yes'],
  'people.categories': ['residents', 'minors', 'welfareClients'],
  'people.includesMinors': ['no', 'yes'],
  'protection.keySafe': ['yes', 'no'],
  'protection.backupIntact': ['yes', 'no'],
  'nature.availabilityLoss': ['temporary', 'permanent'],
  'nature.unavailableHours': ['0', '1', '24', '72'],
  'nature.alteration': ['noWrongUse', 'wrongUseReversible', 'wrongUseIrreversible'],
  'nature.deletionConfirmed': ['yes', 'no'],
  'data.identifiability': ['negligible', 'limited', 'significant', 'maximum'],
  'nature.holderCount': ['1', '51'],
  'consequences.severity': ['minor', 'moderate', 'severe'],
  'data.alreadyPublic': ['yes', 'no'],
}

test('every other answer can change a proposal', () => {
  const given = weighings.flatMap(({ counterfacts }) =>
    counterfacts.map(({ path, value }) => `${path}=${value}`),
  )
  const known = Object.entries(otherAnswers).flatMap(([path, values]) =>
    values.map((value) => `${path}=${value}`),
  )
  expect(seen(given)).toEqual(known.toSorted())
})

test('every question can be the one that is missing, but the one that has an answer when nobody gave one', () => {
  const asked = seen(weighings.flatMap(({ missing }) => missing.map(({ path }) => path)))
  const known = Object.keys(otherAnswers).filter((path) => path !== 'data.alreadyPublic')
  expect(asked).toEqual(known.toSorted())
})

// Article 34(3): what only the file can show is never met by facts, and nothing is left to it that facts can refute.
const conditionStates: Record<keyof typeof exceptionConditionTexts, string[]> = {
  unintelligible: ['met', 'notMet', 'open'],
  keySafe: ['met', 'notMet', 'open'],
  protectedBefore: ['met', 'open'],
  dataWhole: ['met', 'notMet', 'open'],
  measureWorked: ['met', 'notMet', 'open'],
  notUsedBefore: ['met', 'notMet', 'open'],
  highRiskGone: ['met', 'open'],
  oneByOneTooMuch: ['open'],
  publicReaches: ['open'],
}
const groundStates: Record<string, string[]> = {
  unintelligible: ['excluded', 'met', 'open'],
  riskRemoved: ['excluded', 'met', 'open'],
  disproportionate: ['open'],
}

const exceptions = weighings.flatMap((weighing) => weighing.exceptions)

test.each(Object.entries(conditionStates))('the condition %s can be %j', (code, states) => {
  const found = exceptions.flatMap(({ conditions }) =>
    conditions.filter(({ condition }) => condition === code),
  )
  expect(seen(found.map(({ state }) => state))).toEqual(states)
})

test.each(Object.entries(groundStates))('the ground %s can be %j', (code, states) => {
  const found = exceptions.filter(({ ground }) => ground === code)
  expect(seen(found.map(({ state }) => state))).toEqual(states)
})

test('every condition and every proof belongs to a ground', () => {
  const conditions = exceptions.flatMap((one) => one.conditions.map(({ condition }) => condition))
  expect(seen(conditions)).toEqual(Object.keys(exceptionConditionTexts).toSorted())
  expect(seen(exceptions.flatMap(({ proof }) => proof))).toEqual(Object.keys(exceptionProofTexts).toSorted())
})

test('every outcome and every level of a factor can be reached', () => {
  expect(seen(weighings.map(({ risk }) => risk))).toEqual(riskLevels.toSorted())
  expect(seen(weighings.map(({ authority }) => authority))).toEqual(authorityProposals.toSorted())
  expect(seen(weighings.map(({ people }) => people))).toEqual(peopleProposals.toSorted())
  const levels = weighings.flatMap(({ factors }) => factors.map(({ level }) => level))
  expect(seen(levels)).toEqual(factorLevels.toSorted())
})
