import { expect, test } from 'vitest'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { factsWith, type Known } from './case.fixture.ts'
import { partsOf } from './parts.ts'
import { questionsAbout } from './questions.ts'
import { rankedOf } from './ranks.ts'
import { hasOthers } from './said-of-nobody.ts'
import { whoseChanges } from './whose-answer.ts'

/** Health data of forty people in a stranger's hands. */
const stranger: Known = {
  nature: {
    ...{ breachTypes: ['confidentiality', 'availability'], disclosure: 'disclosed' },
    ...{ intelligibility: 'intelligible', holder: 'unknown', intent: 'none' },
  },
  people: { categories: ['residents'], countKind: 'exact', count: 40, endangered: 'no' },
  data: { types: ['basic', 'health'] },
}
const missed: Known = { nature: { deprivation: 'serious' } }
const kept: Known = { nature: { holder: 'trusted', deletionConfirmed: 'no' } }
/** One known party has theirs. */
const party: Partial<PeopleGroup> = { disclosure: 'disclosed', holder: 'known', holderCount: 1 }
const group = (known: Partial<PeopleGroup>): PeopleGroup => ({ ...emptyGroup(), count: 40, ...known })
const divided = (known: Known, ...groups: Partial<PeopleGroup>[]): Facts => {
  const facts = factsWith(stranger, known)
  facts.people.groups = groups.map(group)
  return facts
}

/** Whether somebody's are the harms that the dossier tells of, and whether it may speak of others than who is sheltered. */
const whose = (facts: Facts): [boolean, boolean] => [
  partsOf(facts).some(({ unborne }) => unborne.length > 0),
  hasOthers(facts),
]

function answered(facts: Facts, path: string, value: string): Facts {
  const [section = '', field = '', index, own = ''] = path.split('.')
  if (index === undefined) return { ...facts, [section]: { ...facts[section as 'nature'], [field]: value } }
  const groups = facts.people.groups?.map((one, at) =>
    String(at) === index ? { ...one, [own]: value } : one,
  )
  return { ...facts, people: { ...facts.people, groups: groups ?? null } }
}

function isMoved(facts: Facts, path: string, value: string): boolean {
  const parts = partsOf(facts)
  const question = questionsAbout(parts.map(rankedOf)).find((one) => one.path === path)
  if (question === undefined) throw new Error(`nobody is asked ${path}`)
  return whoseChanges(facts, parts)(question, question.answer.values.indexOf(value))
}

// GDPR article 33(1), not notifying is the exception: what a dossier says is true of somebody, so that the answer of one
// group says something of another answer of the dossier. Nobody is told that it would bring something by itself.
test.each<[string, Facts, string, string]>([
  [
    'the only ones who missed their data did not',
    divided(missed, { deprivation: 'none', count: 20 }, { deprivation: 'serious', count: 20 }),
    'people.groups.1.deprivation',
    'none',
  ],
  [
    'of nobody it is true, now of these',
    divided(missed, { deprivation: 'none' }),
    'people.groups.0.deprivation',
    'serious',
  ],
  [
    'the dossier takes back what is true of nobody',
    divided(missed, { deprivation: 'none' }),
    'nature.deprivation',
    'none',
  ],
  [
    'of a stranger who has them, though of everybody a trusted party has',
    divided({}, { holder: 'trusted', holderCount: 1 }),
    'people.groups.0.holder',
    'unknown',
  ],
  ['everybody trusts who has them', divided({}, { holder: 'known' }), 'people.groups.0.holder', 'trusted'],
  [
    'theirs did not leave either',
    divided({}, { disclosure: 'notDisclosed', count: 20 }, { disclosure: 'disclosed', count: 20 }),
    'people.groups.1.disclosure',
    'notDisclosed',
  ],
  [
    'nor could theirs be read',
    divided({}, { disclosure: 'notDisclosed', count: 20 }, { intelligibility: 'intelligible', count: 20 }),
    'people.groups.1.intelligibility',
    'protectionIntact',
  ],
  ...(['alreadyPublic', 'identifiability'] as const).map((field): [string, Facts, string, string] => [
    `nobody is left who is not sheltered: ${field}`,
    divided(
      {},
      { disclosure: 'notDisclosed', count: 20 },
      { [field]: field === 'alreadyPublic' ? 'no' : 'limited', count: 20 },
    ),
    `people.groups.1.${field}`,
    field === 'alreadyPublic' ? 'yes' : 'negligible',
  ]),
  [
    'somebody is not sheltered any more',
    divided({}, { alreadyPublic: 'yes' }),
    'people.groups.0.alreadyPublic',
    'no',
  ],
  [
    'a stranger has theirs, beside people of whom everybody knew already',
    divided({}, { alreadyPublic: 'yes', count: 20 }, { ...party, count: 20 }),
    'people.groups.1.holder',
    'unknown',
  ],
  [
    'everybody’s is with who is trusted, or stayed in',
    divided(
      kept,
      { disclosure: 'notDisclosed', holder: 'nobody', count: 20 },
      { holder: 'known', count: 20 },
    ),
    'people.groups.1.holder',
    'trusted',
  ],
])('changes of whom the dossier speaks: %s', (_, facts, path, value) => {
  expect(whose(answered(facts, path, value))).not.toEqual(whose(facts))
  expect(isMoved(facts, path, value)).toBe(true)
})

test.each<[string, Facts, string, string]>([
  ['a dossier without groups', divided(missed), 'nature.deprivation', 'none'],
  ['a dossier in which nobody asked for groups', factsWith(stranger, missed), 'nature.deprivation', 'none'],
  [
    'whoever is in no group may be those',
    divided(missed, { deprivation: 'none', count: 10 }),
    'people.groups.0.deprivation',
    'serious',
  ],
  [
    'it is still true of nobody',
    divided(missed, { deprivation: 'none' }),
    'people.groups.0.deprivation',
    'inconvenience',
  ],
  [
    'worse, and still true of nobody',
    divided(missed, { deprivation: 'none' }),
    'nature.deprivation',
    'endangering',
  ],
  [
    'it is true of others too',
    divided(missed, { deprivation: 'none', count: 20 }, { deprivation: 'serious', count: 20 }),
    'people.groups.0.deprivation',
    'serious',
  ],
  [
    'a group that holds nobody bears nothing',
    divided(missed, { deprivation: 'none' }, { deprivation: 'serious', count: 0 }),
    'people.groups.1.deprivation',
    'none',
  ],
  [
    'one known party is not as bad as a stranger',
    divided({}, { disclosure: 'disclosed', holder: 'trusted', holderCount: 1 }),
    'people.groups.0.holder',
    'known',
  ],
  [
    'with a stranger, and still nobody can read them',
    divided({}, { holder: 'trusted', intelligibility: 'protectionIntact' }),
    'people.groups.0.holder',
    'unknown',
  ],
  [
    'with a stranger, and still known to everybody before',
    divided({}, { alreadyPublic: 'yes', count: 20 }, { ...party, alreadyPublic: 'yes', count: 20 }),
    'people.groups.1.holder',
    'unknown',
  ],
  [
    'a question that has nothing to do with the groups',
    divided({}, { holder: 'trusted', holderCount: 1 }),
    'protection.backupIntact',
    'no',
  ],
])('leaves it as it is: %s', (_, facts, path, value) => {
  expect(whose(answered(facts, path, value))).toEqual(whose(facts))
  expect(isMoved(facts, path, value)).toBe(false)
})

// EDPB 9/2022, nature of the data: kinds are looked at together, so that one of one group may be the one that is missing.
test.each<[string, Facts, boolean]>([
  ['every kind is somebody’s', divided({}, { types: ['health'] }), false],
  ['the intimate ones are nobody’s', divided({}, { types: ['basic'] }), true],
  [
    'the intimate ones are nobody’s, and the others were known',
    divided({}, { types: ['basic'], alreadyPublic: 'yes' }),
    true,
  ],
  [
    'not as long as they are missed by nobody',
    divided(missed, { types: ['health'], deprivation: 'none' }),
    true,
  ],
])('another kind of data, where %s', (_, facts, moved) => {
  expect(isMoved(facts, 'people.groups.0.types', 'credentials')).toBe(moved)
})

test.each<[string, Facts]>([
  [
    'one of two sheltered',
    divided(missed, { deprivation: 'none', holder: 'trusted', count: 20 }, { ...party, count: 20 }),
  ],
  ['one of two known before', divided({}, { alreadyPublic: 'yes', count: 20 }, { ...party, count: 20 })],
])('what was asked before changes nothing: %s', (_, facts) => {
  const asked = (): { levels: number[]; ask: (level: number) => boolean }[] => {
    const parts = partsOf(facts)
    const moved = whoseChanges(facts, parts)
    return questionsAbout(parts.map(rankedOf)).map((question) => ({
      levels: [...question.answer.values.keys()],
      ask: (level) => moved(question, level),
    }))
  }
  const together = asked().flatMap(({ levels, ask }) => levels.map(ask))
  const alone = asked().flatMap(({ levels }, at) => levels.map((level) => asked()[at]?.ask(level)))
  expect(together).toEqual(alone)
  expect(new Set(together)).toEqual(new Set([true, false]))
})
