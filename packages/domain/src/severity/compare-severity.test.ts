import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { reasonCodes } from '../weighing/reason-code.ts'
import { weigh } from '../weighing/weigh.ts'
import { riskLevels } from '../weighing/weighing.ts'
import type { SeverityInputs } from './bands.ts'
import { compareSeverity, severityDirections, type SeverityComparison } from './compare-severity.ts'
import { severityArguments, severityDifferenceCodes } from './comparison-code.ts'
import { severityArgumentTexts, severityDifferenceTexts } from './comparison-texts.ts'
import { severityInputProblems } from './severity-input-problems.ts'
import { leastSeverityInputsFrom, severityInputsFrom } from './severity-inputs.ts'
import { severityOf } from './severity.ts'

/** One ordinary letter at a known wrong recipient. */
function letter(change: (facts: Facts) => void = () => undefined): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
  })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' })
  Object.assign(facts.data, {
    types: ['basic', 'contact'],
    nationalNumber: 'no',
    identifiability: 'significant',
  })
  change(facts)
  return facts
}

function compared(facts: Facts): SeverityComparison {
  const inputs = severityInputsFrom(facts)
  const leastBand = severityOf(leastSeverityInputsFrom(facts)).band
  return compareSeverity(weigh(facts), severityOf(inputs), {
    inputs,
    leastBand,
    types: facts.data.types ?? [],
  })
}

const codes = ({ differences }: SeverityComparison): string[] => differences

describe('the band and the weighing', () => {
  test('say the same of an ordinary letter, and nothing is explained', () => {
    expect(compared(letter())).toEqual({ direction: 'same', suggested: 'unlikely', differences: [] })
  })

  test.each<[string, (facts: Facts) => void, SeverityComparison['direction'], string[]]>([
    [
      'Toyota Bank: the national number is outside the number',
      (f) => {
        f.data.types = ['basic', 'identification']
        f.data.nationalNumber = 'yes'
      },
      'weighingHigher',
      ['nationalNumberOutside'],
    ],
    [
      'EDPB 01/2021 case 11: scale is a flag only',
      (f) => {
        f.nature.holder = 'unknown'
        f.people.count = 100_000
      },
      'weighingHigher',
      ['scaleOutside', 'holdersOutside'],
    ],
    [
      'EDPB 01/2021 case 17: a chosen victim',
      (f) => {
        f.nature.intent = 'targeted'
        f.nature.holder = 'unknown'
      },
      'weighingHigher',
      ['intentOutside', 'holdersOutside'],
    ],
    [
      'EDPB 01/2021 case 9: trusted recipient',
      (f) => {
        f.data.types = ['basic', 'health']
        f.nature.holder = 'trusted'
        f.nature.deletionConfirmed = 'yes'
      },
      'severityHigher',
      ['trustedRecipient', 'categoryAlone'],
    ],
    [
      'EDPB 01/2021 case 10: encrypted, key safe',
      (f) => {
        f.data.types = ['basic', 'health']
        f.nature.intelligibility = 'protectionIntact'
        f.protection.keySafe = 'yes'
      },
      'severityHigher',
      ['protectionOutside', 'categoryAlone'],
    ],
    [
      'EDPB 01/2021 case 15: minor, though of a sensitive category',
      (f) => {
        f.data.types = ['basic', 'health']
        f.consequences.severity = 'minor'
      },
      'severityHigher',
      ['minorConsequences', 'categoryAlone'],
    ],
    [
      'EDPB 01/2021 case 3: what the absence does',
      (f) => {
        f.data.types = ['basic']
        Object.assign(f.nature, {
          breachTypes: ['availability'],
          availabilityLoss: 'temporary',
          unavailableHours: 48,
          deprivation: 'serious',
        })
        f.people.categories = ['patients']
        f.protection.backupIntact = 'yes'
      },
      'weighingHigher',
      ['deprivationOutside', 'peopleOutside'],
    ],
    ['passwords', (f) => (f.data.types = ['basic', 'credentials']), 'weighingHigher', ['credentialsOutside']],
    [
      'papers',
      (f) => (f.data.types = ['basic', 'officialDocuments']),
      'weighingHigher',
      ['documentsOutside'],
    ],
    // Means of payment are financial data, which the number knows.
    ['cards', (f) => (f.data.types = ['basic', 'paymentMeans']), 'same', []],
    [
      'nothing that the number leaves out',
      (f) => (f.nature.intent = 'opportunistic'),
      'weighingHigher',
      ['thresholdsOnly'],
    ],
    ['open', (f) => (f.nature.holder = null), 'open', ['bandEitherWay']],
    [
      'open, and the number hangs on it too',
      (f) => {
        f.nature.holder = null
        f.nature.intent = null
        f.data.identifiability = null
        f.data.types = ['basic', 'health']
      },
      'open',
      ['unknownAtWorst'],
    ],
    [
      'EDPB 01/2021 case 1: out of reach for a while, with a whole copy, adds nothing to the number',
      (f) => {
        f.data.types = ['basic', 'health']
        Object.assign(f.nature, {
          ...{ breachTypes: ['availability'], disclosure: 'notDisclosed', availabilityLoss: 'temporary' },
          ...{ unavailableHours: 6, deprivation: 'inconvenience', holder: null },
        })
        f.protection.backupIntact = 'yes'
      },
      'severityHigher',
      ['categoryAlone'],
    ],
    [
      'the same without a copy does',
      (f) => {
        f.data.types = ['basic', 'health']
        Object.assign(f.nature, {
          ...{ breachTypes: ['availability'], disclosure: 'notDisclosed', availabilityLoss: 'temporary' },
          ...{ unavailableHours: 0, deprivation: 'none', holder: null },
        })
        f.protection.backupIntact = 'no'
      },
      'severityHigher',
      ['minorConsequences', 'categoryAlone', 'lossAdds'],
    ],
  ])('%s', (_, change, direction, expected) => {
    const comparison = compared(letter(change))
    expect(comparison.direction).toBe(direction)
    expect(codes(comparison)).toEqual(expected)
  })

  test('any outcome beside any band has a direction, and a difference whenever they differ', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...riskLevels),
        fc.subarray([...reasonCodes]),
        fc.constantFrom(...(['low', 'medium', 'high', 'veryHigh'] as const)),
        (risk, given, band) => {
          const reasons = given.map((code) => ({
            code,
            path: '',
            direction: 'raises' as const,
            source: 'general' as const,
          }))
          const { direction, differences } = compareSeverity(
            { risk, reasons },
            { dpc: 1, ei: 1, cb: 0, quarters: 4, band, flags: [] },
            { inputs: { integrityQuarters: 0, availabilityQuarters: 0 }, leastBand: 'low', types: [] },
          )
          expect(severityDirections).toContain(direction)
          expect(differences.length > 0).toBe(direction !== 'same')
        },
      ),
    )
  })
})

test.each([
  ['argument', severityArguments, severityArgumentTexts],
  ['difference', severityDifferenceCodes, severityDifferenceTexts],
])('every %s has its text', (_, codes, table) => {
  expect(codes.toSorted()).toEqual(Object.keys(table).toSorted())
})

test('every text is there in every language', () => {
  for (const table of [severityArgumentTexts, severityDifferenceTexts]) {
    for (const language of languages) {
      const texts = Object.values(table).map((text) => text[language])
      expect(texts.filter((text) => text === '')).toEqual([])
      expect(new Set(texts).size).toBe(texts.length)
    }
  }
})

describe('adjustments', () => {
  const inputs = (...categories: SeverityInputs['categories']): SeverityInputs => ({
    ...severityInputsFrom(letter()),
    categories,
  })

  test.each<[string, SeverityInputs, { path: string; code: string }[]]>([
    ['none needs no argument', inputs({ category: 'simple', adjustment: 0 }), []],
    [
      'one without its argument',
      inputs({ category: 'simple', adjustment: 1, argument: ' ' }),
      [{ path: 'categories.0.argument', code: 'required' }],
    ],
    [
      'one with its argument',
      inputs({ category: 'sensitive', adjustment: -3, argument: 'a blood test' }),
      [],
    ],
    [
      'higher than the table allows',
      inputs({ category: 'financial', adjustment: 2, argument: 'x' }),
      [{ path: 'categories.0.adjustment', code: 'outOfRange' }],
    ],
    [
      'lower than the table allows',
      inputs({ category: 'simple', adjustment: -1, argument: 'x' }),
      [{ path: 'categories.0.adjustment', code: 'outOfRange' }],
    ],
    [
      'half a step',
      inputs({ category: 'behavioural', adjustment: 0.5, argument: 'x' }),
      [{ path: 'categories.0.adjustment', code: 'notWhole' }],
    ],
    [
      'one category twice',
      inputs({ category: 'simple', adjustment: 0 }, { category: 'simple', adjustment: 0 }),
      [{ path: 'categories.1.category', code: 'repeated' }],
    ],
  ])('%s (ENISA 2013, annex)', (_, given, problems) => {
    expect(severityInputProblems(given)).toMatchObject(problems)
    expect(severityInputProblems(given)).toHaveLength(problems.length)
  })

  test('that follow from the facts carry theirs', () => {
    const endangered = severityInputsFrom(letter((f) => (f.people.endangered = 'yes')))
    expect(endangered.categories).toEqual([
      { category: 'simple', adjustment: 3, argument: 'dangerForPerson' },
    ])
    const known = severityInputsFrom(
      letter((f) => {
        f.data.types = ['basic', 'health']
        f.data.alreadyPublic = 'yes'
      }),
    )
    expect(known.categories).toEqual([
      { category: 'simple', adjustment: 0 },
      { category: 'sensitive', adjustment: -3, argument: 'alreadyPublic' },
    ])
    expect(severityInputProblems(endangered)).toEqual([])
    expect(severityInputProblems(known)).toEqual([])
  })
})
