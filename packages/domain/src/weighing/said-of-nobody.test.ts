import { describe, expect, test } from 'vitest'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { factsOfGroup } from '../facts/group-facts.ts'
import { peopleCounted, readingsOf } from './aspects.ts'
import { factsWith, type Known } from './case.fixture.ts'
import { hasOthers, saidOfNobody } from './said-of-nobody.ts'

/** Names and addresses of forty people, open to everybody. */
const open: Known = {
  nature: {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'public', intent: 'none' },
  },
  people: { categories: ['residents'], countKind: 'exact', count: 40, endangered: 'no' },
  data: { types: ['basic', 'contact'] },
}

function divided(known: Known, ...groups: Partial<PeopleGroup>[]): Facts {
  const facts = factsWith(open, known)
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), count: 40, ...group }))
  return facts
}

/** What the dossier says of none of its groups, which hold everybody. */
function named(known: Known, ...groups: Partial<PeopleGroup>[]): string[] {
  const facts = divided(known, ...groups)
  const parts = (facts.people.groups ?? []).map((group) => {
    const own = factsOfGroup(facts, group, hasOthers(facts))
    return { facts: own, worst: readingsOf(own).worst, many: peopleCounted(group).many }
  })
  return saidOfNobody(facts, parts)
}

const stayedIn: Partial<PeopleGroup> = { disclosure: 'notDisclosed', holder: 'nobody' }
const known: Partial<PeopleGroup> = { holder: 'known', holderCount: 1 }

// GDPR article 33(1): a breach that the dossier tells of is somebody's, so that it may speak of others only while there are some.
describe('others than the sheltered groups', () => {
  test.each<[string, Facts, boolean]>([
    ['no groups: the dossier speaks of all', divided({}), true],
    ['of everybody it stayed in', divided({}, stayedIn), false],
    ['some are in no group', divided({}, { ...stayedIn, count: 39 }), true],
    ['some may be in no group', divided({ people: { countKind: 'toBeDetermined' } }, stayedIn), true],
    ['a group as open as the dossier', divided({}, { ...stayedIn, count: 20 }, { count: 20 }), true],
    [
      'a group that one known party has',
      divided({}, { ...stayedIn, count: 20 }, { ...known, count: 20 }),
      false,
    ],
    ['a group that nobody is in', divided({}, stayedIn, { count: 0 }), false],
    ['groups of which nothing is said that shelters', divided({}, { ...known, count: 20 }), true],
    [
      'a group that everybody knew already',
      divided({}, { ...stayedIn, count: 20 }, { alreadyPublic: 'yes', count: 20 }),
      false,
    ],
  ])('%s', (_, facts, are) => {
    expect(hasOthers(facts)).toBe(are)
  })
})

// What is true of nobody is named by its question, so that whoever answers knows which of the two to look at again.
describe('said of nobody', () => {
  test.each<[string, Known, Partial<PeopleGroup>[], string[]]>([
    ['everything is somebody’s', {}, [{}], []],
    ['nobody is in the groups', {}, [{ ...stayedIn, count: 0 }], []],
    ['what left', {}, [stayedIn], ['nature.disclosure']],
    [
      'what left, though nobody knows in whose hands',
      { nature: { holder: 'toBeDetermined' } },
      [{ disclosure: 'notDisclosed', holder: 'toBeDetermined' }],
      ['nature.disclosure'],
    ],
    [
      'what could be read',
      { protection: { inPlace: ['encryption'], keySafe: 'yes' } },
      [{ intelligibility: 'protectionIntact' }],
      ['nature.intelligibility'],
    ],
    ['who has them', {}, [known], ['nature.holder']],
    [
      'where they are, which is one question: of some they stayed in, others are with a known party',
      {},
      [
        { ...stayedIn, count: 20 },
        { ...known, count: 20 },
      ],
      ['nature.holder'],
    ],
    [
      'where they are: some cannot be read, others are with a known party',
      {},
      [
        { intelligibility: 'protectionIntact', count: 20 },
        { ...known, count: 20 },
      ],
      ['nature.holder'],
    ],
    [
      'not the hands that are those of one of two groups',
      {},
      [
        { ...stayedIn, count: 20 },
        { holder: 'public', count: 20 },
      ],
      [],
    ],
    ['intimate data', { data: { types: ['basic', 'health'] } }, [{ types: ['basic'] }], ['data.types']],
    [
      'not what several kinds tell together',
      { data: { types: ['financial', 'location', 'profile'] } },
      [
        { types: ['financial'], count: 20 },
        { types: ['location', 'profile'], count: 20 },
      ],
      [],
    ],
    [
      'a national number',
      { data: { types: ['identification'], nationalNumber: 'yes' } },
      [{ nationalNumber: 'no' }],
      ['data.nationalNumber'],
    ],
    [
      'not a number that is one group’s',
      { data: { types: ['identification'], nationalNumber: 'yes' } },
      [{ nationalNumber: 'no', count: 20 }, { count: 20 }],
      [],
    ],
    [
      'who is known at once',
      { data: { identifiability: 'maximum' } },
      [{ identifiability: 'limited' }],
      ['data.identifiability'],
    ],
    ['somebody in danger', { people: { endangered: 'yes' } }, [{ endangered: 'no' }], ['people.endangered']],
    [
      'clients of welfare',
      { people: { categories: ['welfareClients'] } },
      [{ categories: ['residents'] }],
      ['people.categories'],
    ],
    ['minors', { people: { includesMinors: 'yes' } }, [{ includesMinors: 'no' }], ['people.includesMinors']],
    [
      'who missed the data',
      { nature: { deprivation: 'serious' } },
      [{ deprivation: 'inconvenience' }],
      ['nature.deprivation'],
    ],
    [
      'who was not public before',
      { data: { alreadyPublic: 'no' } },
      [{ alreadyPublic: 'yes' }],
      ['data.alreadyPublic'],
    ],
    ['not where nobody said that they were not public', {}, [{ alreadyPublic: 'yes' }], []],
    [
      'not where some were not public',
      { data: { alreadyPublic: 'no' } },
      [{ alreadyPublic: 'yes', count: 20 }, { count: 20 }],
      [],
    ],
    [
      'two answers, each by its question',
      { nature: { deprivation: 'serious' }, people: { endangered: 'yes' } },
      [{ ...known, deprivation: 'none', endangered: 'no' }],
      ['nature.holder', 'people.endangered', 'nature.deprivation'],
    ],
  ])('%s', (_, dossier, groups, paths) => {
    expect(named(dossier, ...groups)).toEqual(paths)
  })
})
