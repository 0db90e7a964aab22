import { describe, expect, test } from 'vitest'
import { shelterRows } from './contradiction-rows.ts'
import { emptyFacts } from './empty-facts.ts'
import type { Facts } from './facts.ts'
import { isDenied, type ShelterName } from './shelters.ts'

type Known = { [S in keyof Facts]?: Partial<Facts[S]> }
function factsOf(known: Known): Facts {
  const facts = emptyFacts()
  for (const [section, own] of Object.entries(known)) Object.assign(facts[section as keyof Facts], own)
  return facts
}

// EDPB Guidelines 01/2021: case 1, 9, 10, 11, 13. An answer counts until another one shows what it denies.
test.each<[ShelterName, boolean, Known]>([
  ['trusted', false, { nature: { holder: 'trusted' } }],
  ['trusted', false, { nature: { intent: 'targeted' } }],
  ['trusted', true, { nature: { holder: 'trusted', intent: 'targeted' } }],
  // Several who are trusted may have sent a mail back unopened; several strangers do not.
  ['notDisclosed', false, { nature: { disclosure: 'notDisclosed', holder: 'trusted', holderCount: 2 } }],
  ['notDisclosed', true, { nature: { disclosure: 'notDisclosed', holderCount: 2 } }],
  [
    'notDisclosed',
    true,
    { nature: { disclosure: 'notDisclosed', holder: 'trusted', holderCount: 2, cause: 'internalMalicious' } },
  ],
  // Stolen, but unreadable: as long as the key is safe, and nothing speaks against it.
  ['notDisclosed', true, stolen({})],
  ['notDisclosed', true, stolen({ nature: { intelligibility: 'protectionIntact' } })],
  [
    'notDisclosed',
    false,
    stolen({ nature: { intelligibility: 'protectionIntact' }, protection: { keySafe: 'yes' } }),
  ],
  [
    'notDisclosed',
    true,
    stolen({ nature: { intelligibility: 'protectionIntact' }, protection: { keySafe: 'no' } }),
  ],
  [
    'notDisclosed',
    true,
    stolen({
      nature: { intelligibility: 'protectionIntact' },
      protection: { inPlace: ['backup'], keySafe: 'yes' },
    }),
  ],
  // Fraud may come of wrong data, where nothing says that somebody read them.
  ['notDisclosed', false, wrong({ breachTypes: ['integrity'] })],
  ['notDisclosed', true, wrong({ breachTypes: ['integrity', 'confidentiality'] })],
  ['notDisclosed', true, wrong({ breachTypes: ['integrity'], incidentType: 'sentByMistake' })],
  ['unreadable', false, unreadable([])],
  ['unreadable', false, unreadable(null)],
  ['unreadable', false, unreadable(['backup', 'encryption'])],
  ['unreadable', false, unreadable(['pseudonymisation'])],
  ['unreadable', false, unreadable(['other'])],
  ['unreadable', true, unreadable(['backup', 'training'])],
])('%s is denied: %s, beside %j', (name, expected, known) => {
  expect(isDenied(factsOf(known), name)).toBe(expected)
})

function stolen({ nature = {}, protection = {} }: Known): Known {
  return {
    nature: { disclosure: 'notDisclosed', incidentType: 'deviceLost', intent: 'targeted', ...nature },
    protection,
  }
}

function wrong(nature: Partial<Facts['nature']>): Known {
  return { nature: { disclosure: 'notDisclosed', ...nature }, consequences: { impacts: ['fraud'] } }
}

function unreadable(inPlace: Facts['protection']['inPlace']): Known {
  return { nature: { intelligibility: 'protectionIntact' }, protection: { inPlace } }
}

// What a pair hangs on besides its two answers: another answer there may take it back, or bring it.
describe('the other questions on which a pair hangs', () => {
  const trust = ['nature.holder', 'nature.intent', 'nature.cause', 'nature.incidentType']
  const unread = ['nature.intelligibility', 'protection.keySafe', 'protection.inPlace']
  const read = ['consequences.confidentiality', 'consequences.impacts', 'nature.incidentType']
  test.each<[string, string[]]>([
    ['notDisclosedYetPublic', ['nature.holderCount']],
    ['notDisclosedYetLeaked', ['nature.holder', 'nature.holderCount']],
    ['notDisclosedYetCounted', [...trust, 'nature.holderCount', 'consequences.impacts']],
    ['notDisclosedYetTaken', [...trust, ...unread, ...read]],
    ['notDisclosedYetHeld', ['nature.holder', 'nature.incidentType', ...unread, ...read]],
    [
      'notDisclosedYetMisused',
      [
        ...['nature.breachTypes', 'nature.disclosure', 'nature.incidentType', 'consequences.impacts'],
        ...[
          'consequences.confidentiality',
          'nature.holder',
          'nature.holderCount',
          'nature.deletionConfirmed',
        ],
      ],
    ],
    ['heldWithoutConfidentiality', ['nature.holderCount', 'nature.deletionConfirmed']],
    ['leakedWithoutConfidentiality', ['nature.holder', 'nature.holderCount']],
    ['publicYetFile', ['people.categories', 'people.includesMinors']],
    ['graveYetMinor', []],
  ])('%s', (code, also) => {
    const rows = shelterRows.filter((row) => row.code === code)
    expect(rows).not.toEqual([])
    for (const { reads, paths } of rows) {
      expect([...new Set(reads)].toSorted()).toEqual([...new Set([...paths, ...also])].toSorted())
    }
  })
})
