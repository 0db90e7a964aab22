import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { readingsOf } from './aspects.ts'
import type { Aspect, Reading } from './reading.ts'
import { score } from './score.ts'

/** Everything at its most harmless, all three kinds of breach absent. */
function reading(known: Partial<Reading>): Reading {
  const harmless: Reading = {
    confidentiality: 0,
    integrity: 0,
    availability: 0,
    disclosed: 0,
    readable: 0,
    keyExposed: 0,
    holder: 0,
    manyHolders: 0,
    kept: 0,
    intent: 0,
    gravity: 1,
    nationalNumber: 0,
    identifiability: 2,
    confidential: 1,
    endangered: 0,
    people: 0,
    minors: 0,
    scale: 0,
    severity: 1,
    alteration: 0,
    permanent: 0,
    noBackup: 0,
    hours: 0,
    deprivation: 0,
  }
  return { ...harmless, ...known }
}

const exposed: Partial<Reading> = { confidentiality: 1, disclosed: 1, readable: 1, kept: 1 }

// Points are the combination at work; the published cases set where a risk begins.
describe('exposure', () => {
  test.each<[string, Partial<Reading>, number, number]>([
    ['one known recipient, ordinary data', { holder: 2 }, 3, 0],
    ['more known recipients than can be called back', { holder: 2, manyHolders: 1 }, 4, 1],
    ['unknown recipient', { holder: 3 }, 4, 1],
    ['unknown recipient of one ordinary letter, judged minor', { holder: 3, severity: 0 }, 3, 0],
    ['the same for a hundred: minor no longer helps', { holder: 3, severity: 0, scale: 1 }, 5, 1],
    ['the same, somebody meant it', { holder: 3, severity: 0, intent: 1 }, 5, 1],
    ['intimate data, known recipient, judged minor', { holder: 2, gravity: 3, severity: 0 }, 3, 0],
    ['the same, somebody meant it', { holder: 2, gravity: 3, severity: 0, intent: 1 }, 6, 1],
    ['the same, usable for fraud', { holder: 2, gravity: 4, severity: 0 }, 5, 1],
    ['severe consequences add', { holder: 2, severity: 2 }, 4, 1],
    ['children and ordinary data to a known recipient', { holder: 2, people: 1 }, 3, 0],
    ['minors among pupils, telling data', { holder: 2, minors: 1, gravity: 2 }, 5, 1],
    ['minors who are children anyway', { holder: 2, minors: 1, people: 1, gravity: 2 }, 5, 1],
    ['children and telling data', { holder: 2, people: 1, gravity: 2 }, 5, 1],
    ['children and an unknown recipient', { holder: 3, people: 1 }, 5, 1],
    ['hardly identified', { holder: 3, gravity: 3, identifiability: 0 }, 2, 0],
    [
      'the national number identifies',
      { holder: 3, gravity: 3, identifiability: 0, nationalNumber: 1 },
      7,
      2,
    ],
    ['a national number with an unknown holder (UODO, Warta)', { holder: 3, nationalNumber: 1 }, 7, 2],
    ['the same, judged minor', { holder: 3, nationalNumber: 1, severity: 0 }, 6, 1],
    ['the same, and somebody in danger', { holder: 3, nationalNumber: 1, severity: 0, endangered: 1 }, 9, 2],
    ['the same with a known one', { holder: 2, nationalNumber: 1 }, 5, 1],
    ['a situation from a care file, with a stranger', { holder: 3, gravity: 2, people: 2 }, 7, 2],
    ['being in that file, with a stranger', { holder: 3, gravity: 1, people: 2 }, 6, 1],
    ['a situation from a care file, with many', { holder: 2, manyHolders: 1, gravity: 2, people: 2 }, 7, 2],
    ['public already', { holder: 3, confidential: 0 }, 1, 0],
    ['nothing but protection', { readable: 0, holder: 4, gravity: 4, scale: 2, intent: 3 }, 0, 0],
    ['trusted and erased', { holder: 1, kept: 0, gravity: 4, scale: 2 }, 0, 0],
    ['severe consequences of telling data', { holder: 2, gravity: 2, severity: 2 }, 6, 1],
    ['severe consequences of intimate data', { holder: 2, gravity: 3, severity: 2 }, 7, 2],
    ['intimate data from a care file', { holder: 2, gravity: 3, people: 2 }, 7, 2],
    ['the same, judged minor', { holder: 2, gravity: 3, people: 2, severity: 0 }, 5, 1],
    ['being in a care file', { holder: 2, gravity: 2, people: 2 }, 5, 1],
    ['papers with an unknown holder', { holder: 3, gravity: 4 }, 7, 2],
    ['papers with a known one', { holder: 2, gravity: 4 }, 5, 1],
    ['before everybody, telling, judged minor', { holder: 4, gravity: 2, severity: 0 }, 5, 1],
    ['before everybody, intimate, judged minor', { holder: 4, gravity: 3, severity: 0 }, 7, 2],
    ['trusted, not erased, intimate', { holder: 1, gravity: 3 }, 4, 1],
  ])('%s', (_, known, points, rank) => {
    expect(score(reading({ ...exposed, ...known }))).toMatchObject({ confidentiality: points, rank })
  })
})

describe('loss of access', () => {
  test.each<[string, Partial<Reading>, number, number]>([
    ['minutes, inconvenient', { deprivation: 1 }, 0, 0],
    ['three days, inconvenient, with a copy', { deprivation: 1, hours: 3 }, 3, 1],
    ['three days, nobody missed it', { hours: 3, noBackup: 1 }, 2, 0],
    ['lost for good, nobody missed it', { permanent: 1, noBackup: 1 }, 3, 1],
    ['lost, but a whole copy is there', { permanent: 1, hours: 1 }, 0, 0],
    ['hours, serious', { deprivation: 2, hours: 1 }, 3, 1],
    ['hours, serious, for minors', { deprivation: 2, hours: 1, minors: 1 }, 4, 1],
    ['hours, serious, for clients of welfare', { deprivation: 2, hours: 1, people: 2 }, 4, 1],
    ['hours, serious, for hundreds of them', { deprivation: 2, hours: 1, people: 2, scale: 1 }, 5, 2],
    ['days, inconvenient for hundreds: not added', { deprivation: 1, hours: 2, people: 2, scale: 1 }, 2, 0],
    ['a day, endangering', { deprivation: 3, hours: 1 }, 5, 2],
    ['minutes, endangering', { deprivation: 3, hours: 0 }, 4, 1],
    ['judged severe', { deprivation: 2, hours: 1, severity: 2 }, 4, 1],
  ])('%s', (_, known, points, rank) => {
    expect(score(reading({ availability: 1, ...known }))).toMatchObject({ availability: points, rank })
  })
})

describe('alteration', () => {
  test.each<[string, Partial<Reading>, number, number]>([
    ['recovered in time', {}, 0, 0],
    ['no copy to recover from', { noBackup: 1 }, 1, 0],
    ['intimate, meant, no copy', { noBackup: 1, gravity: 3, intent: 2 }, 3, 1],
    ['used, reversible', { alteration: 1 }, 3, 1],
    ['used, reversible, very many', { alteration: 1, scale: 2 }, 4, 1],
    ['used, reversible, judged severe', { alteration: 1, severity: 2 }, 6, 2],
    ['not used, judged severe', { noBackup: 1, severity: 2 }, 2, 0],
    ['irreversible', { alteration: 2 }, 5, 1],
    ['irreversible, intimate', { alteration: 2, gravity: 3 }, 6, 2],
  ])('%s', (_, known, points, rank) => {
    expect(score(reading({ integrity: 1, ...known }))).toMatchObject({ integrity: points, rank })
  })
})

describe('what facts leave open', () => {
  test.each<[string, Aspect, [number, number], (facts: Facts) => void]>([
    ['two telling types', 'gravity', [2, 2], (f) => (f.data.types = ['basic', 'financial', 'location'])],
    [
      'three telling types are a whole picture',
      'gravity',
      [3, 3],
      (f) => (f.data.types = ['financial', 'location', 'profile']),
    ],
    ['some types known', 'gravity', [2, 4], (f) => (f.data.types = ['financial', 'toBeDetermined'])],
    ['no types', 'gravity', [1, 4], (f) => (f.data.types = [])],
    ['no count', 'scale', [0, 2], () => undefined],
    ['count that will never be known', 'scale', [2, 2], (f) => (f.people.countKind = 'cannotBeDetermined')],
    [
      'its estimate, which no count stands behind',
      'scale',
      [0, 2],
      (f) => {
        f.people.countKind = 'cannotBeDetermined'
        f.people.count = 50
      },
    ],
    [
      'provisional count',
      'scale',
      [1, 2],
      (f) => {
        f.people.countKind = 'toBeDetermined'
        f.people.count = 950
      },
    ],
    [
      'range',
      'scale',
      [0, 1],
      (f) => {
        f.people.countKind = 'approximate'
        f.people.count = 50
        f.people.countMax = 150
      },
    ],
    ['upper bound alone', 'scale', [0, 1], (f) => (f.people.countMax = 150)],
    ['some people known', 'people', [1, 2], (f) => (f.people.categories = ['minors', 'toBeDetermined'])],
    ['names identify', 'identifiability', [2, 3], (f) => (f.data.types = ['basic'])],
    ['without names it is open', 'identifiability', [0, 3], (f) => (f.data.types = ['location'])],
    ['no number among contact data', 'nationalNumber', [0, 0], (f) => (f.data.types = ['contact'])],
    [
      'perhaps among identification data',
      'nationalNumber',
      [0, 1],
      (f) => (f.data.types = ['identification']),
    ],
    [
      'said to be unknown',
      'nationalNumber',
      [0, 1],
      (f) => {
        f.data.types = ['contact']
        f.data.nationalNumber = 'toBeDetermined'
      },
    ],
    ['an accident means nobody harm', 'intent', [0, 0], (f) => (f.nature.cause = 'internalNonMalicious')],
    ['a malicious cause', 'intent', [1, 3], (f) => (f.nature.cause = 'externalMalicious')],
    [
      'lost and back with nobody',
      'holder',
      [1, 1],
      (f) => {
        f.nature.holder = 'nobody'
        f.nature.disclosure = 'cannotBeDetermined'
      },
    ],
    [
      'loss named, box unticked',
      'availability',
      [1, 1],
      (f) => {
        f.nature.breachTypes = ['confidentiality']
        f.nature.availabilityLoss = 'temporary'
      },
    ],
    [
      'disclosure said to be unknown, box unticked',
      'confidentiality',
      [0, 1],
      (f) => {
        f.nature.breachTypes = ['availability']
        f.nature.disclosure = 'toBeDetermined'
      },
    ],
  ])('%s', (_, aspect, range, change) => {
    const facts = emptyFacts()
    change(facts)
    const { best, worst } = readingsOf(facts)
    expect([best[aspect], worst[aspect]]).toEqual(range)
  })
})
