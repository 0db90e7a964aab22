import { describe, expect, test } from 'vitest'
import type { Reading } from './reading.ts'
import { score } from './score.ts'

/** Everything at its most harmless, all three kinds of breach absent. */
function reading(known: Partial<Reading>): Reading {
  return {
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
    ...known,
  }
}

type Row = [string, Partial<Reading>, number, number]

// EDPB 9/2022, IV.B: one factor moved at a time around one known recipient of ordinary data (after EDPB 01/2021, cases 13 and 16).
describe('exposure, one step from a letter to a known recipient', () => {
  const letter: Partial<Reading> = { confidentiality: 1, disclosed: 1, readable: 1, kept: 1, holder: 2 }

  test.each<Row>([
    ['the letter', {}, 3, 0],
    ['nobody holds it', { holder: 0 }, 0, 0],
    ['trusted and not erased', { holder: 1 }, 2, 0],
    ['trusted and erased', { holder: 1, kept: 0 }, 0, 0],
    ['known, says it erased: no less (ENEA)', { kept: 0 }, 3, 0],
    ['unknown', { holder: 3 }, 4, 1],
    ['everybody', { holder: 4 }, 5, 1],
    ['many unknown are no more than one', { holder: 3, manyHolders: 1 }, 4, 1],
    ['confidentiality not hit', { confidentiality: 0 }, 0, 0],
    ['shown not to be disclosed', { disclosed: 0 }, 0, 0],
    ['hidden by a safe key', { readable: 0 }, 0, 0],
    ['hidden, the key exposed', { readable: 0, keyExposed: 1 }, 3, 0],
    ['readable, a key beside it exposed', { keyExposed: 1 }, 3, 0],
    ['opportunistic', { intent: 1 }, 4, 1],
    ['malicious', { intent: 2 }, 5, 1],
    ['targeted', { intent: 3 }, 6, 1],
    ['telling', { gravity: 2 }, 4, 1],
    ['intimate', { gravity: 3 }, 5, 1],
    ['usable for fraud', { gravity: 4 }, 5, 1],
    ['a national number', { nationalNumber: 1 }, 5, 1],
    ['a hidden address', { endangered: 1 }, 7, 2],
    ['a hundred', { scale: 1 }, 4, 1],
    ['ten thousand', { scale: 2 }, 5, 1],
    ['children', { people: 1 }, 3, 0],
    ['children, opportunistic', { people: 1, intent: 1 }, 4, 1],
    ['children, malicious', { people: 1, intent: 2 }, 6, 1],
    ['children, telling', { people: 1, gravity: 2 }, 5, 1],
    ['a file of welfare tells by itself', { people: 2 }, 5, 1],
    ['children, held by somebody unknown', { people: 1, holder: 3 }, 5, 1],
    ['judged severe', { severity: 2 }, 4, 1],
    ['judged minor', { severity: 0 }, 3, 0],
    ['judged minor, telling', { severity: 0, gravity: 2 }, 3, 0],
    ['judged minor, held by many', { severity: 0, manyHolders: 1 }, 3, 0],
    ['judged minor, unknown, intimate', { severity: 0, holder: 3, gravity: 3 }, 6, 1],
    ['judged minor, a national number', { severity: 0, nationalNumber: 1 }, 5, 1],
    ['judged minor, a hidden address', { severity: 0, endangered: 1 }, 7, 2],
    ['judged minor, unknown, a hidden address', { severity: 0, endangered: 1, holder: 3 }, 8, 2],
    ['known with effort', { identifiability: 1 }, 2, 0],
    ['known with effort, a national number', { identifiability: 1, nationalNumber: 1 }, 5, 1],
    ['pointing at nobody', { identifiability: 0, holder: 4, gravity: 3 }, 3, 0],
    ['pointing at nobody, a national number', { identifiability: 0, nationalNumber: 1 }, 5, 1],
    ['at once', { identifiability: 3 }, 3, 0],
    ['public already', { confidential: 0 }, 0, 0],
    ['public already, on the internet', { confidential: 0, holder: 4 }, 2, 0],
    ['public and pointing at nobody', { confidential: 0, identifiability: 0 }, 0, 0],
    ['one below high', { holder: 4, gravity: 2 }, 6, 1],
    ['high from here', { holder: 4, gravity: 3 }, 7, 2],
  ])('%s', (_, known, points, rank) => {
    expect(score(reading({ ...letter, ...known }))).toEqual({
      confidentiality: points,
      integrity: 0,
      availability: 0,
      rank,
    })
  })
})

// EDPB 9/2022, I.B: integrity breach; recovered from a whole copy and never wrongly used (AP: intact and under own control).
describe('alteration, one step at a time', () => {
  test.each<Row>([
    ['integrity not hit', { integrity: 0, alteration: 2, noBackup: 1 }, 0, 0],
    ['recovered', {}, 0, 0],
    ['recovered, intimate', { gravity: 3 }, 1, 0],
    ['no copy', { noBackup: 1 }, 1, 0],
    ['no copy, telling', { noBackup: 1, gravity: 2 }, 1, 0],
    ['no copy, intimate', { noBackup: 1, gravity: 3 }, 2, 0],
    ['no copy, usable for fraud', { noBackup: 1, gravity: 4 }, 2, 0],
    ['no copy, opportunistic', { noBackup: 1, intent: 1 }, 1, 0],
    ['no copy, malicious', { noBackup: 1, intent: 2 }, 2, 0],
    ['no copy, targeted', { noBackup: 1, intent: 3 }, 2, 0],
    ['no copy, a hundred', { noBackup: 1, scale: 1 }, 1, 0],
    ['no copy, ten thousand', { noBackup: 1, scale: 2 }, 2, 0],
    ['no copy, judged minor', { noBackup: 1, severity: 0 }, 1, 0],
    ['no copy, judged severe', { noBackup: 1, severity: 2 }, 2, 0],
    ['wrongly used with a copy', { alteration: 1 }, 3, 1],
    ['wrongly used without a copy', { alteration: 1, noBackup: 1 }, 3, 1],
    ['irreversible', { alteration: 2, noBackup: 1 }, 5, 1],
    ['irreversible, malicious', { alteration: 2, intent: 2 }, 6, 2],
  ])('%s', (_, known, points, rank) => {
    expect(score(reading({ integrity: 1, ...known }))).toEqual({
      confidentiality: 0,
      integrity: points,
      availability: 0,
      rank,
    })
  })
})

// EDPB 01/2021, cases 1 to 4: how long, from what, and whether it comes back.
describe('loss of access, one step at a time', () => {
  test.each<Row>([
    ['availability not hit', { availability: 0, deprivation: 3, hours: 3 }, 0, 0],
    ['hours, nobody missed it', { hours: 1 }, 0, 0],
    ['a day, nobody missed it', { hours: 2 }, 1, 0],
    ['three days, nobody missed it', { hours: 3 }, 2, 0],
    ['a day without a copy, nobody missed it', { hours: 2, noBackup: 1 }, 2, 0],
    ['three days without a copy, nobody missed it', { hours: 3, noBackup: 1 }, 2, 0],
    ['judged severe, nobody missed it', { hours: 2, severity: 2 }, 1, 0],
    ['gone for good', { permanent: 1, noBackup: 1 }, 3, 1],
    ['gone, with a copy', { permanent: 1, hours: 2 }, 1, 0],
    ['hours, inconvenient', { deprivation: 1, hours: 1 }, 1, 0],
    ['a day, inconvenient', { deprivation: 1, hours: 2 }, 2, 0],
    ['a day without a copy, inconvenient', { deprivation: 1, hours: 2, noBackup: 1 }, 3, 1],
    ['inconvenient for thousands of welfare', { deprivation: 1, hours: 1, people: 2, scale: 2 }, 1, 0],
    ['inconvenient, judged severe', { deprivation: 1, hours: 1, severity: 2 }, 2, 0],
    ['inconvenient, judged minor', { deprivation: 1, hours: 1, severity: 0 }, 1, 0],
    ['inconvenient, gone for good', { deprivation: 1, permanent: 1, noBackup: 1 }, 4, 1],
    ['minutes, serious', { deprivation: 2 }, 2, 0],
    ['hours, serious', { deprivation: 2, hours: 1 }, 3, 1],
    ['hours, serious, children', { deprivation: 2, hours: 1, people: 1 }, 4, 1],
    ['hours, serious, a hundred', { deprivation: 2, hours: 1, scale: 1 }, 4, 1],
    ['hours, serious, ten thousand are no more', { deprivation: 2, hours: 1, scale: 2 }, 4, 1],
    ['a day, serious, a hundred', { deprivation: 2, hours: 2, scale: 1 }, 5, 2],
    ['serious, gone for good', { deprivation: 2, permanent: 1, noBackup: 1 }, 6, 2],
    ['minutes, endangering', { deprivation: 3 }, 4, 1],
    ['minutes, endangering, a hundred children', { deprivation: 3, people: 1, scale: 1 }, 6, 2],
  ])('%s', (_, known, points, rank) => {
    expect(score(reading({ availability: 1, ...known }))).toEqual({
      confidentiality: 0,
      integrity: 0,
      availability: points,
      rank,
    })
  })
})

// The three kinds of harm are not added: EDPB 9/2022 knows breaches of several kinds, and the gravest decides.
test.each<[string, Partial<Reading>, number]>([
  ['two that are no risk stay none', { integrity: 1, availability: 1, noBackup: 1, gravity: 3, hours: 2 }, 0],
  ['one that is decides', { integrity: 1, availability: 1, alteration: 1 }, 1],
  ['a high one decides', { integrity: 1, availability: 1, deprivation: 3, hours: 1 }, 2],
])('%s', (_, known, rank) => {
  expect(score(reading(known)).rank).toBe(rank)
})
