import { describe, expect, test } from 'vitest'
import * as signs from './breach-signs.ts'
import { dataTypes, impacts, incidentTypes, peopleCategories, type DataType } from './choices.ts'
import { emptyFacts } from './empty-facts.ts'
import type { Facts } from './facts.ts'

const nature = (known: Partial<Facts['nature']>): Facts['nature'] => ({ ...emptyFacts().nature, ...known })
const factsOf = (change: (facts: Facts) => void): Facts => {
  const facts = emptyFacts()
  change(facts)
  return facts
}

// EDPB Guidelines 01/2021: what each kind of incident says by its own words.
describe('kinds of incident', () => {
  test.each<[string, (one: Facts['nature']) => boolean, string[]]>([
    ['an attack', signs.isAttack, ['ransomware', 'hacking', 'phishing']],
    ['a taking', signs.isTaking, ['accessAbuse', 'exfiltration']],
    [
      'a handing over',
      signs.isHanding,
      [
        'accessAbuse',
        'wrongPersonShown',
        'shownToWrongRecipient',
        'sentByMistake',
        'recipientsVisible',
        'verbalDisclosure',
      ],
    ],
    ['a showing', signs.isShowing, ['wrongPersonShown', 'recipientsVisible', 'verbalDisclosure']],
    [
      'a lost thing',
      signs.isLostThing,
      ['deviceLost', 'electronicWaste', 'paperDisposal', 'postLost', 'paperLost'],
    ],
    ['a leak', signs.isLeak, ['exfiltration', 'unintendedPublication']],
  ])('%s', (_, is, expected) => {
    expect(incidentTypes.filter((incidentType) => is(nature({ incidentType }))).toSorted()).toEqual(
      expected.toSorted(),
    )
    expect(is(nature({}))).toBe(false)
  })

  test.each<[Partial<Facts['nature']>, boolean]>([
    [{ incidentType: 'unintendedPublication', holder: 'public', holderCount: 0 }, false],
    [{ incidentType: 'unintendedPublication', holder: 'public', holderCount: 1 }, true],
    [{ incidentType: 'unintendedPublication', holder: 'known', holderCount: 0 }, true],
    [{ incidentType: 'exfiltration', holder: 'public', holderCount: 0 }, true],
  ])('%o is a leak: %s', (known, expected) => {
    expect(signs.isLeak(nature(known))).toBe(expected)
  })
})

test.each<[Partial<Facts['nature']>, boolean]>([
  [{ holder: 'nobody', deletionConfirmed: 'yes' }, true],
  [{ holder: 'nobody', deletionConfirmed: 'no' }, false],
  [{ holder: 'nobody' }, false],
  [{ holder: 'public', deletionConfirmed: 'yes' }, false],
  [{ holder: 'trusted' }, true],
  [{}, false],
])('%o is in hand: %s', (known, expected) => {
  expect(signs.isInHand(nature(known))).toBe(expected)
})

// Article 33(3)(c): one that is named is enough, beside others.
test('a consequence is named as soon as one is', () => {
  expect(signs.isNamed(['toBeDetermined', 'linkable'])).toBe(true)
  expect(signs.isNamed(['toBeDetermined'])).toBe(false)
  expect(signs.isNamed([])).toBe(false)
  expect(signs.isNamed(null)).toBe(false)
  const facts = factsOf(({ consequences }) => {
    consequences.confidentiality = ['beyondScope', 'linkable']
    consequences.impacts = ['lossOfControl', 'fraud']
  })
  expect(signs.areUsable(facts)).toBe(true)
  expect(signs.isLikely(facts, ['fraud'])).toBe(true)
  expect(signs.isLikely(facts, ['identityTheft'])).toBe(false)
  expect(signs.areUsable(emptyFacts())).toBe(false)
  expect(signs.isLikely(emptyFacts(), impacts)).toBe(false)
})

// GDPR recitals 75 and 85.
test.each<[string, readonly string[], string[]]>([
  [
    'what only a reader does',
    signs.readerImpacts,
    ['identityTheft', 'fraud', 'reidentification', 'reputation', 'professionalSecrecy', 'discrimination'],
  ],
  [
    'what wrong data do not lead to',
    signs.exposureImpacts,
    ['disclosure', 'identityTheft', 'reidentification', 'professionalSecrecy'],
  ],
  ['what no trusted party does', signs.crimes, ['identityTheft', 'fraud']],
  ['what points at somebody', signs.pointingImpacts, ['identityTheft', 'reidentification']],
  ['what cannot happen to public data', signs.secrecyImpacts, ['disclosure', 'professionalSecrecy']],
  [
    'what nobody can call minor',
    signs.graveImpacts,
    ['identityTheft', 'fraud', 'discrimination', 'physicalOrMentalHarm'],
  ],
])('%s', (_, list, expected) => {
  expect(list.toSorted()).toEqual(expected.toSorted())
})

describe('kinds of data', () => {
  const among = (is: (types: readonly DataType[]) => boolean): string[] =>
    dataTypes.filter((type) => is([type])).toSorted()

  test('that name somebody, that nobody publishes, that may hold a number', () => {
    expect(among(signs.isNaming)).toEqual(['basic', 'contact', 'identification', 'officialDocuments'])
    expect(among(signs.isSecret)).toEqual(['credentials', 'paymentMeans'])
    expect(among(signs.mayHoldNumber)).toEqual([
      'identification',
      'officialDocuments',
      'other',
      'toBeDetermined',
    ])
    expect(signs.isNaming(['health', 'contact'])).toBe(true)
    expect(signs.isSecret(['health', 'credentials'])).toBe(true)
    expect(signs.mayHoldNumber(['health', 'identification'])).toBe(true)
    expect([signs.isNaming(null), signs.isSecret(null)]).toEqual([false, false])
    expect([signs.mayHoldNumber(null), signs.mayHoldNumber([])]).toEqual([true, true])
  })

  // GDPR article 9 and recital 38: what nobody publishes of a patient or a child.
  test('that are an intimate file of people who are shielded', () => {
    const isFile = (change: (facts: Facts) => void): boolean => signs.isShieldedFile(factsOf(change))
    const intimate = dataTypes.filter((type) =>
      isFile((facts) => {
        facts.data.types = ['basic', type]
        facts.people.categories = ['residents', 'patients']
      }),
    )
    expect(intimate.toSorted()).toEqual([
      'biometric',
      'criminal',
      'employmentHealth',
      'genetic',
      'health',
      'sexual',
    ])
    const shielded = peopleCategories.filter((category) =>
      isFile((facts) => {
        facts.data.types = ['health']
        facts.people.categories = [category]
      }),
    )
    expect(shielded.toSorted()).toEqual([
      'childcareChildren',
      'incomeSupportRecipients',
      'minors',
      'patients',
      'vulnerable',
      'welfareClients',
    ])
    expect(isFile(({ people }) => (people.includesMinors = 'yes'))).toBe(false)
    expect(isFile(({ data }) => (data.types = ['health']))).toBe(false)
  })
})
