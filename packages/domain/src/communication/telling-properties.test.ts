import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audiencesOf, othersKey } from './audiences.ts'
import { dossierToldAt, hasUnconfirmedNumbers, tellingOf, withNumbersConfirmed } from './dossier-telling.ts'
import { mayOthersBeReached, withOthersReached } from './others-reached.ts'
import { openStates } from './telling.ts'
import { isOwed, isTold, somebody, Town } from './town.fixture.ts'

const kinds = [
  'count',
  'putBack',
  'ungroup',
  'rest',
  'correct',
  'retract',
  'grow',
  'divide',
  'tell',
  'tell',
  'tell',
  'merge',
  'shrink',
  'drop',
  'spare',
  'takeBack',
  'veil',
  'confirm',
] as const
const actsOf = (some: readonly (typeof kinds)[number][]) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...some),
      pick: fc.nat(11),
      size: fc.integer({ min: 1, max: 6 }),
      mask: fc.nat(63),
    }),
    { minLength: 3, maxLength: 25 },
  )
const acts = actsOf(kinds)

interface Act {
  kind: (typeof kinds)[number]
  pick: number
  size: number
  mask: number
}

function lived(list: readonly Act[]): Town {
  const town = new Town()
  town.people.set(othersKey, somebody(4))
  town.save((groups) => groups, town.copy())
  for (const { kind, pick, size, mask } of list) {
    town.acts += 1
    if (kind === 'merge') town.merge(pick, mask)
    else if (kind === 'tell') town.tell(pick, size * 3, mask)
    else if (kind === 'confirm') town.confirm()
    else if (kind === 'drop' || kind === 'putBack' || kind === 'ungroup' || kind === 'veil') town[kind](pick)
    else if (kind === 'spare' || kind === 'retract') town[kind](pick)
    else town[kind](pick, size)
  }
  return town
}

// GDPR article 34(1) and (3): each person concerned.
describe('whatever happens in whatever order', () => {
  test('the duty is met only when every person was told, or is spared by a ground that stands', () => {
    let met = 0
    fc.assert(
      fc.property(acts, (list) => {
        const { dossier, all, lost, counting } = lived(list)
        // About so many is nobody's number of them.
        if (dossierToldAt(dossier) === null || counting.kind === 'about') return
        met += 1
        expect([...all, ...lost].filter(isOwed)).toEqual([])
      }),
      { numRuns: 1500 },
    )
    expect(met).toBeGreaterThan(50)
  })

  test('no group counts as told of whom fewer were, unless numbers are to be confirmed', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { dossier, people, counting } = lived(list)
        if ((dossier.droppedPeople ?? 0) > 0 || counting.kind === 'about') return
        const told = tellingOf(dossier).filter(({ state }) => state === 'told')
        const truly = told.flatMap(({ key }) => people.get(key) ?? []).filter(isTold)
        expect(told.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBeLessThanOrEqual(truly.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('everybody can be told: a message to all that reached all, and the numbers confirmed, meet the duty', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const town = lived(list)
        town.countAll()
        town.dossier = withNumbersConfirmed(town.dossier)
        town.acts += 1
        town.tell(0, 100, 0)
        expect(dossierToldAt(town.dossier)).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  // Nobody is asked to send a letter again, or to say that they did, so that a dossier can be closed.
  test('it can be ended: telling those who were not told, or saying why not, and confirming the numbers', () => {
    let ended = 0
    fc.assert(
      fc.property(acts, fc.nat(5), (list, pick) => {
        const town = lived(list)
        town.countAll()
        if (town.sent.length === 0 && !town.all.every(({ isSpared }) => isSpared)) return
        const { untoldGroups = [], communications } = town.dossier
        const parts = audiencesOf(town.dossier.facts).length + communications.length + untoldGroups.length
        expect(town.end(pick)).toBeLessThanOrEqual(4 * parts + 2)
        ended += 1
        expect(tellingOf(town.dossier).filter(({ state }) => openStates.includes(state))).toEqual([])
        expect(town.all.filter(isOwed)).toEqual([])
        expect(hasUnconfirmedNumbers(town.dossier)).toBe(false)
      }),
      { numRuns: 600 },
    )
    expect(ended).toBeGreaterThan(200)
  })

  // Whoever decides may be wrong. Their word speaks for no more people than have a ground.
  test('a wrong word that everybody else was reached leaves out no more people than are spared', () => {
    let said = 0
    fc.assert(
      fc.property(acts, fc.nat(5), (list, pick) => {
        const town = lived(list)
        town.countAll()
        const may = mayOthersBeReached(town.dossier)
        const key = may[pick % Math.max(1, may.length)]
        if (key === undefined || (town.dossier.droppedPeople ?? 0) > 0) return
        town.acts += 1
        town.spareAudience(key)
        town.dossier = withOthersReached(town.dossier, key)
        if (dossierToldAt(town.dossier) === null) return
        said += 1
        expect(town.all.filter(isOwed).length).toBeLessThanOrEqual(
          town.all.filter(({ isSpared }) => isSpared).length,
        )
      }),
      { numRuns: 1500 },
    )
    expect(said).toBeGreaterThan(3)
  })

  // Article 34(3) is for whoever decides.
  test('who decides nothing makes nobody told who was not', () => {
    const own = kinds.filter((kind) => kind !== 'spare' && kind !== 'confirm')
    fc.assert(
      fc.property(actsOf(own), (list) => {
        const { dossier, all, lost, counting } = lived(list)
        if (dossierToldAt(dossier) === null || counting.kind === 'about') return
        expect([...all, ...lost].filter((person) => !isTold(person))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})
