import { describe, expect, test } from 'vitest'
import { factsWith, type Known } from './case.fixture.ts'
import { wouldContradict } from './contradicted.ts'

// An answer that would not be believed is no way to another outcome: nobody is told to give it.
describe('another answer', () => {
  test.each<[string, string, Known]>([
    ['nature.disclosure', 'disclosed', { nature: { holder: 'nobody' } }],
    ['nature.disclosure', 'notDisclosed', { consequences: { confidentiality: ['linkable'] } }],
    ['nature.holder', 'nobody', { nature: { holderCount: 3 } }],
    ['nature.holder', 'nobody', { nature: { disclosure: 'disclosed' } }],
    ['nature.holderCount', '51', { nature: { holder: 'nobody' } }],
    ['nature.holderCount', '0', { nature: { holder: 'known' } }],
    ['nature.deletionConfirmed', 'yes', { nature: { holder: 'nobody' } }],
    ['nature.intent', 'none', { nature: { incidentType: 'ransomware' } }],
    ['nature.intent', 'targeted', { nature: { cause: 'externalNonMalicious' } }],
    ['data.types', 'basic', { data: { identifiability: 'negligible' } }],
    ['data.types', 'health', { data: { types: ['contact'], identifiability: 'negligible' } }],
    ['data.identifiability', 'negligible', { data: { types: ['officialDocuments'] } }],
    ['protection.backupIntact', 'yes', { nature: { availabilityLoss: 'permanent' } }],
    ['protection.keySafe', 'yes', { nature: { intelligibility: 'protectionCircumventable' } }],
    ['consequences.severity', 'minor', { consequences: { impacts: ['fraud'] } }],
    // An answer that takes back what stands against another one lifts that one too.
    ['nature.intent', 'none', { nature: { holder: 'trusted', intent: 'targeted' } }],
    // One that hangs on a third question, which is a list.
    [
      'people.categories',
      'patients',
      { data: { alreadyPublic: 'yes', types: ['health'] }, people: { categories: ['residents'] } },
    ],
    ['people.categories', 'patients', { data: { alreadyPublic: 'yes', types: ['health'] } }],
    ['nature.unavailableHours', '0', { consequences: { availability: ['serviceDisrupted'] } }],
  ])('%s: %s contradicts %j', (path, value, known) => {
    expect(wouldContradict(factsWith(known), path, value)).toBe(true)
  })

  test.each<[string, string, Known]>([
    ['nature.holder', 'known', { nature: { holderCount: 3 } }],
    ['nature.holderCount', '1', { nature: { holder: 'known' } }],
    ['data.types', 'health', { data: { identifiability: 'negligible' } }],
    ['data.types', 'basic', { data: { identifiability: 'limited' } }],
    ['nature.unavailableHours', '72', { nature: { availabilityLoss: 'temporary' } }],
    ['nature.unavailableHours', '1', { consequences: { availability: ['serviceDisrupted'] } }],
    ['people.categories', 'residents', { data: { alreadyPublic: 'yes', types: ['health'] } }],
    // What stood already, and stands whatever is answered here.
    [
      'people.categories',
      'minors',
      { data: { alreadyPublic: 'yes', types: ['health'] }, people: { categories: ['patients'] } },
    ],
  ])('%s: %s stands beside %j', (path, value, known) => {
    expect(wouldContradict(factsWith(known), path, value)).toBe(false)
  })
})

// Whichever of the two is believed, the same comes out: the answer is a way to it all the same.
test.each<[string, string, Known]>([
  ['data.nationalNumber', 'yes', { data: { types: ['health'] } }],
  ['data.nationalNumber', 'yes', { data: { identifiability: 'negligible' } }],
  ['people.endangered', 'yes', { consequences: { severity: 'minor' } }],
  ['people.includesMinors', 'no', { people: { categories: ['minors'] } }],
  ['nature.deletionConfirmed', 'yes', { nature: { holder: 'public' } }],
])('%s: %s beside %j is none that is not believed', (path, value, known) => {
  expect(wouldContradict(factsWith(known), path, value)).toBe(false)
})

// The answer speaks louder than the box left unticked: it brings what it says.
test.each<[string, string, Known]>([
  ['nature.disclosure', 'disclosed', { nature: { breachTypes: ['integrity'] } }],
  ['nature.alteration', 'wrongUseReversible', { nature: { breachTypes: ['availability'] } }],
  ['nature.availabilityLoss', 'temporary', { nature: { breachTypes: ['integrity'] } }],
])('%s: %s beside %j is believed', (path, value, known) => {
  expect(wouldContradict(factsWith(known), path, value)).toBe(false)
})

test('two other answers that exclude each other are not held against this one', () => {
  const facts = factsWith({
    nature: { availabilityLoss: 'permanent', holder: 'known' },
    protection: { backupIntact: 'yes' },
  })
  expect(wouldContradict(facts, 'nature.intent', 'none')).toBe(false)
  expect(wouldContradict(facts, 'nature.holderCount', '1')).toBe(false)
})
