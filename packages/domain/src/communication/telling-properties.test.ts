import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { audiencesOf, othersKey } from './audiences.ts'
import { dossierToldAt, keptGroups, tellingOf, withFacts, withNumbersConfirmed } from './dossier-telling.ts'
import { groupProblems } from './group-problems.ts'
import { heldBy } from './held.ts'
import type { SentMessage } from './messages.ts'

const start = Date.parse('2026-11-22T10:00:00.000Z')

/** Somebody concerned, as God knows them: the dossier only knows numbers. */
interface Person {
  isTold: boolean
  isSpared: boolean
}

/** A town with real people, and the dossier that the people of the house keep of it. */
class Town {
  people = new Map<string, Person[]>([[othersKey, []]])
  /** In the facts no longer, to be told all the same until somebody confirms that they never were. */
  lost: Person[] = []
  /** Somebody left out was told, so that nobody can confirm that they never were concerned. */
  hasLostTold = false
  dossier: Dossier = highDossier()
  acts = 0

  group(pick: number): string | undefined {
    const ids = (this.dossier.facts.people.groups ?? []).flatMap(({ id }) => id ?? [])
    return ids[pick % Math.max(1, ids.length)]
  }

  /** Keeps the facts as they are in truth, as saving a section does; a refused change is none. */
  save(change: (groups: PeopleGroup[]) => PeopleGroup[], people: Map<string, Person[]>, isNew = ''): boolean {
    const before = this.dossier.facts.people.groups ?? []
    const kept = keptGroups(this.dossier, change(before.map((group) => ({ ...group }))))
    const given = kept.find(({ id }) => !people.has(id ?? ''))?.id
    if (isNew !== '' && given) people.set(given, people.get(isNew) ?? [])
    people.delete(isNew)
    const groups = kept.map((group) => ({ ...group, count: people.get(group.id ?? '')?.length ?? 0 }))
    if (groups.some(({ count }) => count === 0)) return false
    const all = [...people.values()].flat()
    const facts: Facts = {
      ...this.dossier.facts,
      people: { ...this.dossier.facts.people, groups, countKind: 'exact', count: all.length },
    }
    if (all.length === 0 || groupProblems(this.dossier, facts.people).length > 0) return false
    this.dossier = withFacts(this.dossier, facts)
    this.people = people
    return true
  }

  copy(): Map<string, Person[]> {
    return new Map([...this.people].map(([key, members]) => [key, [...members]]))
  }

  /** Some come to a group: those first whom the facts had left out. */
  grow(pick: number, size: number): void {
    const people = this.copy()
    const key = pick % 3 === 0 ? othersKey : (this.group(pick) ?? othersKey)
    const back = this.lost.slice(0, size)
    const members = [...back, ...somebody(size - back.length)]
    people.set(key, [...(people.get(key) ?? []), ...members])
    if (this.save((groups) => groups, people)) this.lost = this.lost.slice(back.length)
  }

  /** Some of a group are found not to be concerned; whoever says so does not say who. */
  shrink(pick: number, size: number): void {
    const people = this.copy()
    const key = pick % 3 === 0 ? othersKey : (this.group(pick) ?? othersKey)
    const members = people.get(key) ?? []
    const gone = pick % 2 === 0 ? members.splice(0, size) : members.splice(-size, size)
    if (this.save((groups) => groups, people)) this.leave(gone)
  }

  leave(gone: readonly Person[]): void {
    this.lost.push(...gone)
    this.hasLostTold ||= gone.some(({ isTold }) => isTold)
  }

  /** A new group of people nobody knew of, of some in no group, or of some of another group. */
  divide(pick: number, size: number): void {
    const people = this.copy()
    const from = pick % 2 === 0 ? this.group(pick) : undefined
    const isNew = from === undefined && pick % 3 === 0
    const back = isNew ? this.lost.slice(0, size) : []
    const members = isNew
      ? [...back, ...somebody(size - back.length)]
      : (people.get(from ?? othersKey) ?? []).splice(0, size)
    people.set('new', members)
    const origin = from === undefined ? null : [from]
    const group = { ...emptyGroup(), from: origin, name: `n${String(this.acts)}` }
    if (this.save((groups) => [...groups, group], people, 'new')) this.lost = this.lost.slice(back.length)
  }

  merge(pick: number, other: number): void {
    const [into, gone] = [this.group(pick), this.group(other)]
    if (into === undefined || gone === undefined || into === gone) return
    const people = this.copy()
    people.set(into, [...(people.get(into) ?? []), ...(people.get(gone) ?? [])])
    people.delete(gone)
    this.save(
      (groups) =>
        groups
          .filter(({ id }) => id !== gone)
          .map((group) => (group.id === into ? { ...group, from: [...(group.from ?? []), gone] } : group)),
      people,
    )
  }

  drop(pick: number): void {
    const gone = this.group(pick)
    if (gone === undefined) return
    const people = this.copy()
    const members = people.get(gone) ?? []
    people.delete(gone)
    if (this.save((groups) => groups.filter(({ id }) => id !== gone), people)) this.leave(members)
  }

  /** A message to some audiences that reaches some of their people; who recorded it says only what is true. */
  tell(pick: number, size: number, mask: number): void {
    const audiences = audiencesOf(this.dossier.facts)
    const chosen =
      pick % 3 === 0 ? null : audiences.filter((_, place) => (mask >> place) % 2 === 1).map(({ key }) => key)
    if (chosen?.length === 0) return
    const readers = [...this.people].flatMap(([key, members]) =>
      chosen === null || chosen.includes(key) ? members : [],
    )
    const isReminder = mask % 2 === 0
    const untold = readers.filter(({ isTold }) => !isTold)
    const reached = (isReminder ? readers : untold).slice(0, size)
    const isToOthers = reached.every(({ isTold }) => !isTold) && mask % 3 === 0
    const isAll = reached.length === readers.length
    for (const person of reached) person.isTold = true
    const message: SentMessage = {
      ...{ toldAt: new Date(start + this.acts).toISOString(), groups: chosen, isToOthers },
      // Whoever wrote to more people than are concerned reached all of these.
      reached: isAll && !isToOthers ? reached.length + pick : reached.length,
      held: heldBy(chosen, audiences),
    }
    this.dossier = { ...this.dossier, communications: [...this.dossier.communications, message] }
  }

  spare(pick: number): void {
    const key = this.group(pick) ?? othersKey
    const audiences = audiencesOf(this.dossier.facts)
    if (!audiences.some((one) => one.key === key)) return
    for (const person of this.people.get(key) ?? []) person.isSpared = true
    const others = (this.dossier.untoldGroups ?? []).filter(({ group }) => group !== key)
    const held = heldBy([key], audiences)
    const ground = { group: key, ground: 'riskRemoved', isDecided: true, held } as const
    this.dossier = { ...this.dossier, untoldGroups: [...others, ground] }
  }

  /** Whoever decides says that those left out never were people concerned, and so that they are not those who were told. */
  confirm(): void {
    if (this.hasLostTold) return
    this.dossier = withNumbersConfirmed(this.dossier)
    this.lost = []
  }
}

function somebody(count: number): Person[] {
  return Array.from({ length: count }, () => ({ isTold: false, isSpared: false }))
}

function highDossier(): Dossier {
  const at = new Date(start).toISOString()
  const facts = emptyFacts()
  facts.nature.breachTypes = ['confidentiality']
  return {
    ...{ status: 'confirmed', createdAt: at, reportedAt: at, awareAt: at, advisedAt: at, facts },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider' },
      ...{ zone: 'Europe/Brussels', country: 'BE' },
    },
    weighing: { conclusion: 'high', highRiskAt: at },
    decision: { authority: 'notify', people: 'tell', decidedAt: at },
    ...{ notifications: [], communications: [], untoldGroups: [] },
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
  }
}

const kinds = [
  'grow',
  'divide',
  'tell',
  'tell',
  'tell',
  'merge',
  'shrink',
  'drop',
  'spare',
  'confirm',
] as const
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(11),
    size: fc.integer({ min: 1, max: 6 }),
    mask: fc.nat(63),
  }),
  { minLength: 3, maxLength: 25 },
)

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
    else if (kind === 'drop' || kind === 'spare') town[kind](pick)
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
        const { dossier, people, lost } = lived(list)
        if (dossierToldAt(dossier) === null) return
        met += 1
        const owed = [...people.values()].flat().concat(lost)
        expect(owed.filter(({ isTold, isSpared }) => !isTold && !isSpared)).toEqual([])
      }),
      { numRuns: 1500 },
    )
    expect(met).toBeGreaterThan(50)
  })

  test('no group counts as told of whom fewer were, unless numbers are to be confirmed', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { dossier, people } = lived(list)
        if ((dossier.droppedPeople ?? 0) > 0) return
        const told = tellingOf(dossier).filter(({ state }) => state === 'told')
        const truly = told.flatMap(({ key }) => people.get(key) ?? []).filter(({ isTold }) => isTold)
        expect(told.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBeLessThanOrEqual(truly.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('everybody can be told: a message to all that reached all, and the numbers confirmed, meet the duty', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const town = lived(list)
        town.dossier = withNumbersConfirmed(town.dossier)
        town.acts += 1
        town.tell(0, 100, 0)
        expect(dossierToldAt(town.dossier)).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})

test('a hundred groups and a dozen messages that link them are looked at in a moment', () => {
  const facts = emptyFacts()
  facts.people.groups = Array.from({ length: 100 }, (_, index) => ({
    ...emptyGroup(),
    ...{ id: `g${String(index)}`, name: 'Groep é a '.repeat(19), count: 10 },
  }))
  const audiences = audiencesOf(facts)
  const communications = Array.from({ length: 12 }, (_, index): SentMessage => {
    const groups = audiences.map(({ key }) => key).filter((_key, place) => place % 12 !== index)
    return { toldAt: new Date(start).toISOString(), groups, reached: 1, held: heldBy(groups, audiences) }
  })
  const dossier = { ...highDossier(), facts, communications }
  const times = Array.from({ length: 7 }, () => {
    const before = Date.now()
    tellingOf(dossier)
    return Date.now() - before
  })
  expect(Math.min(...times)).toBeLessThan(20)
})
