import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as lists from '../facts/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { severityCategories, type SeverityBand, type SeverityInputs } from './bands.ts'
import { leastSeverityInputsFrom, severityInputsFrom } from './severity-inputs.ts'
import { categoryScore, severityBand, severityOf } from './severity.ts'

function inputs(known: Partial<SeverityInputs> = {}): SeverityInputs {
  return {
    categories: [{ category: 'simple', adjustment: 0 }],
    identificationQuarters: 4,
    confidentialityQuarters: 0,
    integrityQuarters: 0,
    availabilityQuarters: 0,
    hasMaliciousIntent: false,
    peopleCount: 1,
    isUnintelligible: false,
    ...known,
  }
}

// severity.md, formula and bands; exact quarters on both sides of 2, 3 and 4.
describe('bands', () => {
  test.each<[number, SeverityBand]>([
    [1, 'low'],
    [7, 'low'],
    [8, 'medium'],
    [11, 'medium'],
    [12, 'high'],
    [15, 'high'],
    [16, 'veryHigh'],
    [24, 'veryHigh'],
  ])('%i quarters are %s', (quarters, band) => {
    expect(severityBand(quarters)).toBe(band)
  })
})

describe('score', () => {
  test.each<[string, Partial<SeverityInputs>, number, SeverityBand]>([
    ['least: 1 × 0.25', { identificationQuarters: 1 }, 1, 'low'],
    ['1.75 stays low', { confidentialityQuarters: 2, integrityQuarters: 1 }, 7, 'low'],
    ['exactly 2', { confidentialityQuarters: 2, integrityQuarters: 2 }, 8, 'medium'],
    ['exactly 3', { categories: [{ category: 'financial', adjustment: 0 }] }, 12, 'high'],
    ['exactly 4', { categories: [{ category: 'sensitive', adjustment: 0 }] }, 16, 'veryHigh'],
    ['malicious intent adds a half', { hasMaliciousIntent: true }, 6, 'low'],
    [
      'most: 4 × 1 + 2',
      {
        categories: [{ category: 'sensitive', adjustment: 0 }],
        confidentialityQuarters: 2,
        integrityQuarters: 2,
        availabilityQuarters: 2,
        hasMaliciousIntent: true,
      },
      24,
      'veryHigh',
    ],
    [
      'the highest category counts, they are not added',
      { categories: severityCategories.map((category) => ({ category, adjustment: 0 })) },
      16,
      'veryHigh',
    ],
    ['credentials alone score no category', { categories: [] }, 4, 'low'],
  ])('%s', (_, known, quarters, band) => {
    const severity = severityOf(inputs(known))
    expect(severity).toMatchObject({ quarters, band })
    expect(severity.dpc * severity.ei + severity.cb).toBe(quarters / 4)
  })

  // myprivacy.tools, published examples per category.
  test.each([
    ['supermarket customer list', 'simple', 0, 1],
    ['luxury seller', 'simple', 1, 2],
    ['undercover officers', 'simple', 3, 4],
    ['helpdesk calls', 'behavioural', -1, 1],
    ['calls to a psychological centre', 'behavioural', 2, 4],
    ['bare bank letter', 'financial', -2, 1],
    ['yearly statements', 'financial', 1, 4],
    ['"had blood tests"', 'sensitive', -3, 1],
    ['clamped below', 'simple', -5, 1],
    ['clamped above', 'sensitive', 3, 4],
  ] as const)('%s: %s %i is %i', (_, category, adjustment, expected) => {
    expect(categoryScore({ category, adjustment })).toBe(expected)
  })
})

describe('flags do not change the number', () => {
  test.each([
    [null, []],
    [100, []],
    [101, ['moreThan100People']],
  ])('%s people', (peopleCount, flags) => {
    expect(severityOf(inputs({ peopleCount }))).toMatchObject({ flags, quarters: 4 })
  })

  test('unintelligible', () => {
    expect(severityOf(inputs({ isUnintelligible: true }))).toMatchObject({
      flags: ['unintelligible'],
      quarters: 4,
    })
  })
})

describe('inputs from facts', () => {
  function from(change: (facts: Facts) => void): SeverityInputs {
    const facts = emptyFacts()
    change(facts)
    return severityInputsFrom(facts)
  }

  test('nothing known is taken at its worst', () => {
    expect(severityOf(severityInputsFrom(emptyFacts()))).toMatchObject({
      dpc: 4,
      ei: 1,
      cb: 2,
      band: 'veryHigh',
    })
  })

  test('and at the least it could be anything', () => {
    const least = severityOf(leastSeverityInputsFrom(emptyFacts()))
    expect(least).toMatchObject({ dpc: 1, ei: 0.25, cb: 0, quarters: 1, band: 'low' })
  })

  test('what is known leaves nothing between the least and the most', () => {
    const change = (f: Facts): void => {
      f.data = { ...f.data, types: ['basic'], identifiability: 'maximum', nationalNumber: 'no' }
      Object.assign(f.nature, { breachTypes: ['confidentiality'], disclosure: 'disclosed', holder: 'known' })
      f.nature.intent = 'none'
    }
    const facts = emptyFacts()
    change(facts)
    expect(severityOf(leastSeverityInputsFrom(facts)).quarters).toBe(5)
    expect(from(change)).toEqual(leastSeverityInputsFrom(facts))
  })

  test('several types give their categories once each', () => {
    expect(from((f) => (f.data.types = ['basic', 'contact', 'financial', 'credentials'])).categories).toEqual(
      [
        { category: 'simple', adjustment: 0 },
        { category: 'financial', adjustment: 0 },
      ],
    )
  })

  test.each<[string, (facts: Facts) => void, Partial<SeverityInputs>]>([
    [
      'a hidden address is critical for safety',
      (f) => {
        f.data.types = ['contact']
        f.people.endangered = 'yes'
      },
      { categories: [{ category: 'simple', adjustment: 3 }] },
    ],
    [
      'health data that were public',
      (f) => {
        f.data.types = ['health']
        f.data.alreadyPublic = 'yes'
      },
      { categories: [{ category: 'sensitive', adjustment: -3 }] },
    ],
    [
      'the Belgian number reveals the birth date',
      (f) => {
        f.data.nationalNumber = 'yes'
        f.data.identifiability = 'limited'
      },
      { identificationQuarters: 3 },
    ],
    ['identifiability as judged', (f) => (f.data.identifiability = 'limited'), { identificationQuarters: 2 }],
    [
      'lost, not stolen: exposed only',
      (f) => {
        f.nature.incidentType = 'deviceLost'
        f.nature.intent = 'none'
        f.nature.holder = 'unknown'
      },
      { confidentialityQuarters: 0 },
    ],
    ['known recipients', (f) => (f.nature.holder = 'known'), { confidentialityQuarters: 1 }],
    ['the internet', (f) => (f.nature.holder = 'public'), { confidentialityQuarters: 2 }],
    ['not disclosed', (f) => (f.nature.disclosure = 'notDisclosed'), { confidentialityQuarters: 0 }],
    ['nobody', (f) => (f.nature.holder = 'nobody'), { confidentialityQuarters: 0 }],
    ['altered without wrong use', (f) => (f.nature.alteration = 'noWrongUse'), { integrityQuarters: 0 }],
    [
      'wrongly used, recoverable',
      (f) => (f.nature.alteration = 'wrongUseReversible'),
      { integrityQuarters: 1 },
    ],
    [
      'wrongly used for good',
      (f) => (f.nature.alteration = 'wrongUseIrreversible'),
      { integrityQuarters: 2 },
    ],
    [
      'temporary with a copy',
      (f) => {
        f.nature.availabilityLoss = 'temporary'
        f.protection.backupIntact = 'yes'
      },
      { availabilityQuarters: 0 },
    ],
    ['temporary with effort', (f) => (f.nature.availabilityLoss = 'temporary'), { availabilityQuarters: 1 }],
    ['lost for good', (f) => (f.nature.availabilityLoss = 'permanent'), { availabilityQuarters: 2 }],
    [
      'only confidentiality',
      (f) => (f.nature.breachTypes = ['confidentiality']),
      { availabilityQuarters: 0, integrityQuarters: 0 },
    ],
    ['malicious cause', (f) => (f.nature.cause = 'externalMalicious'), { hasMaliciousIntent: true }],
    ['targeted', (f) => (f.nature.intent = 'targeted'), { hasMaliciousIntent: true }],
    [
      'upper bound of a range',
      (f) => {
        f.people.count = 90
        f.people.countMax = 110
      },
      { peopleCount: 110 },
    ],
    [
      'encryption held',
      (f) => {
        f.nature.intelligibility = 'protectionIntact'
        f.protection.keySafe = 'yes'
      },
      { isUnintelligible: true },
    ],
    [
      'encryption, key unknown',
      (f) => (f.nature.intelligibility = 'protectionIntact'),
      { isUnintelligible: false },
    ],
  ])('%s', (_, change, expected) => {
    expect(from(change)).toMatchObject(expected)
  })

  test('always score between 1 and 24 quarters', () => {
    fc.assert(
      fc.property(
        fc.option(fc.subarray([...lists.dataTypes])),
        fc.option(fc.constantFrom(...lists.holders)),
        fc.option(fc.constantFrom(...lists.identifiabilities)),
        fc.option(fc.constantFrom(...lists.intents)),
        (types, holder, identifiability, intent) => {
          const { quarters } = severityOf(
            from((facts) => {
              facts.data.types = types
              facts.nature.holder = holder
              facts.data.identifiability = identifiability
              facts.nature.intent = intent
            }),
          )
          expect(quarters).toBeGreaterThanOrEqual(1)
          expect(quarters).toBeLessThanOrEqual(24)
          expect(Number.isInteger(quarters)).toBe(true)
        },
      ),
    )
  })
})
