import { describe, expect, test } from 'vitest'
import { contradictionsOf } from '../facts/contradictions.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { factsWith, type Known } from './case.fixture.ts'
import { grave, hacked, published } from './grave.fixture.ts'
import { weigh } from './weigh.ts'

// GDPR article 33(1): not notifying is the exception. What is said of a breach is true of somebody: groups that together
// hold everybody count like the dossier itself, and none of them is sheltered from what the dossier says.
const encrypted: Known = { protection: { inPlace: ['encryption'], keySafe: 'yes' } }

const stayedIn: Partial<PeopleGroup> = { disclosure: 'notDisclosed' }
const unread: Partial<PeopleGroup> = { intelligibility: 'protectionIntact' }
const erased: Partial<PeopleGroup> = { holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' }

function divided(known: Known[], ...groups: Partial<PeopleGroup>[]): Facts {
  const facts = factsWith(grave, ...known)
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), ...group }))
  return facts
}

describe('groups that together hold everybody take back nothing that the dossier says', () => {
  test.each<[string, Known[], Partial<PeopleGroup>[], string]>([
    [
      'broken into, of everybody it stayed in',
      [hacked],
      [{ ...stayedIn, count: 50_000 }],
      'notDisclosedYetHeld',
    ],
    [
      'nobody can tell, of everybody it stayed in',
      [hacked, { nature: { disclosure: 'cannotBeDetermined' } }],
      [{ ...stayedIn, count: 50_000 }],
      'notDisclosedYetHeld',
    ],
    [
      'published, of everybody erased by who is trusted',
      [published],
      [{ ...erased, count: 50_000 }],
      'trustedYetPublished',
    ],
    [
      'published, of most it stayed in and of one it was erased',
      [published],
      [
        { ...stayedIn, count: 49_999 },
        { ...erased, count: 1 },
      ],
      'notDisclosedYetPublic',
    ],
    [
      'open to everybody, of most erased and of one known who has it',
      [{ nature: { holder: 'public' } }],
      [
        { ...erased, count: 49_999 },
        { holder: 'known', holderCount: 1, count: 1 },
      ],
      'saidOfNobody',
    ],
    [
      'protection that can be got round, of everybody it held',
      [encrypted, { nature: { intelligibility: 'protectionCircumventable' } }],
      [{ ...unread, count: 50_000 }],
      'saidOfNobody',
    ],
    [
      'of everybody sheltered, beside a group that holds nobody',
      [encrypted],
      [{ ...unread, count: 50_000 }, {}],
      'saidOfNobody',
    ],
    [
      'kept by who is trusted, of everybody erased',
      [{ nature: { holder: 'trusted', deletionConfirmed: 'no' }, people: { endangered: 'yes' } }],
      [{ ...erased, count: 50_000 }],
      'saidOfNobody',
    ],
    [
      'other data, other numbers, nobody in danger',
      [{ people: { endangered: 'yes' } }],
      [
        {
          count: 50_000,
          types: ['basic'],
          nationalNumber: 'no',
          endangered: 'no',
          categories: ['residents'],
        },
      ],
      'saidOfNobody',
    ],
  ])('%s', (_, known, groups, code) => {
    expect(weigh(factsWith(grave, ...known)).risk).toBe('high')
    const facts = divided(known, ...groups)
    const { authority, questions } = weigh(facts)
    expect(authority).not.toBe('doNotNotify')
    expect(questions.highRisk).not.toBe('no')
    expect(contradictionsOf(facts).map((one) => one.code)).toContain(code)
  })

  // What is milder for some is their own while it stays true of others.
  test.each<[string, Known[], Partial<PeopleGroup>[]]>([
    ['some stayed in, the others left', [published], [{ ...stayedIn, count: 10 }, { count: 49_990 }]],
    ['of some in no group it left', [published], [{ ...stayedIn, count: 10 }]],
    [
      'each kind of data is that of one group',
      [{ data: { types: ['financial', 'location', 'profile'], nationalNumber: 'no' } }],
      [
        { count: 20_000, types: ['financial'] },
        { count: 20_000, types: ['location'] },
        { count: 10_000, types: ['profile'] },
      ],
    ],
  ])('%s: nothing contradicts', (_, known, groups) => {
    expect(contradictionsOf(divided(known, ...groups))).toEqual([])
  })

  test.each<[string, string[]]>([
    ['data.types', ['health']],
    ['data.nationalNumber', ['yes']],
    ['people.endangered', ['yes']],
    ['people.includesMinors', ['yes']],
    ['nature.deprivation', ['serious']],
    ['data.identifiability', ['maximum']],
    ['data.alreadyPublic', ['no']],
  ])('%s of nobody is named', (path, [value]) => {
    const [section = '', field = ''] = path.split('.')
    const known = { [section]: { [field]: path === 'data.types' ? ['basic', value] : value } }
    const mild: Partial<PeopleGroup> = {
      ...{ types: ['location'], nationalNumber: 'no', endangered: 'no', includesMinors: 'no' },
      ...{ deprivation: 'none', identifiability: 'negligible', alreadyPublic: 'yes', count: 40 },
    }
    const facts = factsWith({ people: { countKind: 'exact', count: 40 } }, known)
    facts.people.groups = [{ ...emptyGroup(), ...mild }]
    const paths = contradictionsOf(facts).filter(({ code }) => code === 'saidOfNobody')
    expect(paths.map(({ paths: [one] }) => one)).toContain(path)
  })

  // A mail that a trusted recipient erased, and a stolen device of which the key is safe and a copy there, stay unlikely.
  test.each<[string, Known, Partial<PeopleGroup>]>([
    [
      'erased by who is trusted, as of the dossier',
      { nature: { holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' } },
      {},
    ],
    [
      'erased by who is trusted, as of the group',
      { nature: { holder: null } },
      { holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' },
    ],
    ['unreadable, as of the dossier', { nature: { intelligibility: 'protectionIntact' } }, {}],
    [
      'unreadable, as of the group',
      { nature: { intelligibility: null } },
      { intelligibility: 'protectionIntact' },
    ],
    [
      'unreadable and stayed in, on a device in strange hands',
      {
        nature: {
          ...{ incidentType: 'deviceLost', disclosure: 'notDisclosed' },
          intelligibility: 'protectionIntact',
        },
      },
      { disclosure: 'notDisclosed', intelligibility: 'protectionIntact' },
    ],
    [
      'came back unopened',
      { nature: { disclosure: 'notDisclosed', holder: 'nobody', incidentType: 'postLost' } },
      { disclosure: 'notDisclosed' },
    ],
  ])('what is true shelters, with a group of everybody too: %s', (_, known, group) => {
    const undivided = factsWith(grave, encrypted, known)
    const facts = factsWith(grave, encrypted, known)
    facts.people.groups = [{ ...emptyGroup(), ...group, count: 50_000 }]
    expect(contradictionsOf(facts)).toEqual([])
    expect(weigh(facts).risk).toBe('unlikely')
    if (Object.keys(group).length === 0) expect(weigh(undivided).risk).toBe('unlikely')
  })
})

// EDPB 9/2022, II.A: an unencrypted stick that is lost is notified though nobody can tell who read it; UODO, ENEA.
test.each<[string, Known]>([
  ['sixty thousand numbers mailed to strangers', { nature: { incidentType: 'sentByMistake' } }],
  ['a stolen laptop', { nature: { incidentType: 'deviceLost', intent: 'opportunistic' } }],
  [
    'a stolen laptop, the cause open',
    { nature: { incidentType: 'deviceLost', intent: 'opportunistic', cause: 'cannotBeDetermined' } },
  ],
  ['a letter to a known stranger', { nature: { incidentType: 'sentByMistake', holder: 'known' } }],
])('saying that it stayed in does not make it so: %s', (_, known) => {
  expect(weigh(factsWith(grave, known)).risk).toBe('high')
  const facts = factsWith(grave, known, { nature: { disclosure: 'notDisclosed' } })
  expect(weigh(facts)).toMatchObject({ risk: 'undetermined', authority: 'notifyIncomplete' })
  expect(contradictionsOf(facts).map(({ code }) => code)).toContain('notDisclosedYetHeld')
})
