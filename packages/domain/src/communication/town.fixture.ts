import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { apartFrom } from './apart.ts'
import { audiencesOf, othersKey, type Audience } from './audiences.ts'
import {
  hasUnconfirmedNumbers,
  keptGroups,
  tellingOf,
  tellingRulesOf,
  withFacts,
  withNumbersConfirmed,
} from './dossier-telling.ts'
import { groupProblems } from './group-problems.ts'
import { withLeftWaitedFor } from './left.ts'
import { withMessage } from './message-changed.ts'
import { isFor, reachOnceCorrected, reachWhenTold, type SentMessage } from './messages.ts'
import { reachAll, reachAnew } from './reach.ts'
import { openStates, peopleUntold } from './telling.ts'
import { mayOthersBeReached, withOthersReached } from './others-reached.ts'

export const start = Date.parse('2026-11-22T10:00:00.000Z')

/** Somebody concerned, as God knows them: the dossier only knows numbers. */
export interface Person {
  /** The messages that they got. */
  got: Set<string>
  isSpared: boolean
  /** The facts counted them once, for certain. */
  isCounted: boolean
}

type People = Map<string, Person[]>

export const isTold = ({ got }: Person): boolean => got.size > 0
const isUntold = (person: Person): boolean => !isTold(person)
export const isOwed = (person: Person): boolean => isUntold(person) && !person.isSpared

/** A town with real people, and the dossier that the people of the house keep of it. Nobody in it says what is not true. */
export class Town {
  people: People = new Map([[othersKey, []]])
  /** In the facts no longer, to be told all the same until somebody confirms that they never were. */
  lost: Person[] = []
  /** Left while an estimate may hold them still: that they are gone is seen once everybody is counted. */
  unseen: Person[] = []
  /** Groups that were taken out, with who was in them. */
  taken: { id: string; members: Person[] }[] = []
  #dossier: Dossier = highDossier()
  /** Those for whom each message was when it was recorded, and those for whom a ground was. */
  readers = new Map<string, readonly Person[]>()
  grounds = new Map<string, readonly Person[]>()
  acts = 0
  /** Groups of which nobody knows how many they are. */
  unknown = new Set<string>()
  /** How the facts count everybody, and how far off. */
  counting: { kind: 'exact' | 'about' | 'between'; off: number } = { kind: 'exact', off: 0 }

  get dossier(): Dossier {
    return this.#dossier
  }

  /** What every act passes. */
  set dossier(after: Dossier) {
    this.#dossier = withLeftWaitedFor(this.#dossier, after)
  }

  group(pick: number): string | undefined {
    const ids = (this.dossier.facts.people.groups ?? []).flatMap(({ id }) => id ?? [])
    return ids[pick % Math.max(1, ids.length)]
  }

  get all(): Person[] {
    return [...this.people.values()].flat()
  }

  /** Keeps the facts as they are in truth, as saving a section does; a refused change is none. */
  save(change: (groups: PeopleGroup[]) => PeopleGroup[], people: People, isNew = ''): boolean {
    const before = this.dossier.facts.people.groups ?? []
    const kept = keptGroups(this.dossier, change(before.map((group) => ({ ...group }))))
    const given = kept.find(({ id }) => !people.has(id ?? ''))?.id
    if (isNew !== '' && given) people.set(given, people.get(isNew) ?? [])
    people.delete(isNew)
    const sizeOf = (id: string | null | undefined): number => people.get(id ?? '')?.length ?? 0
    if (kept.some(({ id }) => sizeOf(id) === 0)) return false
    const groups = kept.map((group) => ({
      ...{ ...group, count: this.unknown.has(group.id ?? '') ? null : sizeOf(group.id) },
    }))
    const all = [...people.values()].flat()
    const facts: Facts = {
      ...this.dossier.facts,
      people: { ...this.dossier.facts.people, groups, ...this.counted(all.length) },
    }
    if (all.length === 0 || groupProblems(this.dossier, facts.people).length > 0) return false
    this.dossier = withFacts(this.dossier, facts)
    this.people = people
    if (this.counting.kind === 'exact') this.seeAll(all)
    return true
  }

  seeAll(people: readonly Person[]): void {
    for (const person of people) person.isCounted = true
    this.lost.push(...this.unseen)
    this.unseen = []
  }

  counted(people: number): Pick<Facts['people'], 'countKind' | 'count' | 'countMax'> {
    const { kind, off } = this.counting
    if (kind === 'exact') return { countKind: 'exact', count: people, countMax: null }
    const count = Math.max(1, people - off)
    return { countKind: 'approximate', count, countMax: kind === 'between' ? people + off : null }
  }

  copy(): People {
    return new Map([...this.people].map(([key, members]) => [key, [...members]]))
  }

  /** Everybody is counted in another way: nobody comes or goes by that. */
  count(pick: number, size: number): void {
    const before = this.counting
    const kind = (['exact', 'about', 'between'] as const)[pick % 3] ?? 'exact'
    this.counting = { kind, off: kind === 'about' && pick % 2 === 0 ? -size : size }
    if (!this.save((groups) => groups, this.copy())) this.counting = before
  }

  /** Nobody knows any more how many a group is, or it is found out; everybody is counted as before. */
  veil(pick: number): void {
    const key = this.group(pick)
    if (key === undefined) return
    const before = new Set(this.unknown)
    if (!this.unknown.delete(key)) this.unknown.add(key)
    if (!this.save((groups) => groups, this.copy())) this.unknown = before
  }

  /** Everybody is counted, and each group. */
  countAll(): void {
    this.unknown.clear()
    this.count(0, 0)
  }

  /** Some come to a group: those first whom the facts had left out. Who comes is seen only where everybody is counted. */
  grow(pick: number, size: number): void {
    if (this.counting.kind !== 'exact') return
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
    // Of whom the facts only said that there may be some, they leave nobody out.
    if (this.counting.kind === 'exact') this.lost.push(...gone)
    else this.unseen.push(...gone.filter(({ isCounted }) => isCounted))
  }

  /** A new group of people nobody knew of, of some in no group, or of some of another group. */
  divide(pick: number, size: number): void {
    const people = this.copy()
    const from = pick % 2 === 0 ? this.group(pick) : undefined
    const isNew = from === undefined && pick % 3 === 0
    if (isNew && this.counting.kind !== 'exact') return
    const back = isNew ? this.lost.slice(0, size) : []
    const members = isNew
      ? [...back, ...somebody(size - back.length)]
      : (people.get(from ?? othersKey) ?? []).splice(0, size)
    people.set('new', members)
    const group = { ...emptyGroup(), from: from === undefined ? null : [from], name: `n${String(this.acts)}` }
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

  /** A group is found not to be concerned, or is taken out by mistake. */
  drop(pick: number): void {
    const gone = this.group(pick)
    if (gone === undefined) return
    const people = this.copy()
    const members = people.get(gone) ?? []
    people.delete(gone)
    if (!this.save((groups) => groups.filter(({ id }) => id !== gone), people)) return
    this.leave(members)
    this.taken.push({ id: gone, members })
  }

  /** A group that was taken out by mistake is put back, under its id or as a new one. */
  putBack(pick: number): void {
    const back = this.taken.pop()
    if (back === undefined || !back.members.every((person) => this.lost.includes(person))) return
    const people = this.copy()
    const isNew = pick % 2 === 0
    people.set(isNew ? 'new' : back.id, back.members)
    const group = { ...emptyGroup(), id: isNew ? null : back.id, name: `n${String(this.acts)}` }
    if (!this.save((groups) => [...groups, group], people, isNew ? 'new' : '')) return
    this.lost = this.lost.filter((person) => !back.members.includes(person))
  }

  /** The people are not divided any more, or a group of them is not; they are all there still. */
  ungroup(pick: number): void {
    const people = this.copy()
    const own = this.group(pick)
    const ids = [...people.keys()].filter((key) => key !== othersKey && (pick % 2 === 0 || key === own))
    people.set(
      othersKey,
      [othersKey, ...ids].flatMap((key) => people.get(key) ?? []),
    )
    for (const id of ids) people.delete(id)
    this.save((groups) => groups.filter(({ id }) => !ids.includes(id ?? '')), people)
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
    const reached = (isReminder ? readers : readers.filter(isUntold)).slice(0, size)
    const isToOthers = reached.every(isUntold) && mask % 3 === 0
    this.send(chosen, readers, reached, { isToOthers, beyond: pick })
  }

  send(
    groups: string[] | null,
    readers: readonly Person[],
    reached: readonly Person[],
    { isToOthers, beyond }: { isToOthers: boolean; beyond: number },
  ): void {
    const id = `m${String(this.acts)}`
    for (const person of reached) person.got.add(id)
    this.readers.set(id, readers)
    const isAll = readers.every(({ got }) => got.has(id))
    const message: SentMessage = {
      ...{ id, toldAt: new Date(start + this.acts).toISOString(), groups, isToOthers, hasReason: !isAll },
      // Whoever wrote to more people than are concerned reached all of these; to how many is said where all are counted.
      reached: isAll && !isToOthers && this.unknown.size === 0 ? reached.length + beyond : reached.length,
    }
    const { facts, communications } = this.dossier
    const reach = reachWhenTold(message, audiencesOf(facts))
    const apart = apartFrom(message, this.dossier)
    this.dossier = { ...this.dossier, communications: [...communications, { ...message, reach, apart }] }
  }

  get sent(): SentMessage[] {
    return this.dossier.communications.filter(({ toldAt }) => toldAt !== null)
  }

  /** Of those for whom a message was, or whose group it named, some more are told. */
  rest(pick: number, size: number): void {
    const message = this.sent[pick % Math.max(1, this.sent.length)]
    if (message === undefined) return
    this.tellRest(message, size)
  }

  tellRest(message: SentMessage, size: number): boolean {
    const readers = this.readersOf(message)
    const reached = readers.filter(isUntold).slice(0, size)
    const inAll = readers.filter(({ got }) => got.has(message.id ?? '')).length + reached.length
    // Whoever records it does not say fewer than were recorded.
    if (inAll < (message.reached ?? 0)) return false
    for (const person of reached) person.got.add(message.id ?? '')
    this.record(message, inAll, true)
    return true
  }

  /** It was recorded wrongly how many a message reached of those for whom it was: some of them never got it, or more did. */
  correct(pick: number, size: number): void {
    const message = this.sent[pick % Math.max(1, this.sent.length)]
    if (message === undefined) return
    const id = message.id ?? ''
    const readers = this.readers.get(id) ?? []
    const isMore = size % 3 === 0
    const wrong = readers.filter(({ got }) => got.has(id) !== isMore)
    for (const { got } of pick % 2 === 0 ? wrong.slice(0, size) : wrong.slice(-size)) {
      if (isMore) got.add(id)
      else got.delete(id)
    }
    this.record(message, readers.filter(({ got }) => got.has(id)).length, false)
  }

  /** Nobody got it. */
  retract(pick: number): void {
    const message = this.sent[pick % Math.max(1, this.sent.length)]
    if (message === undefined) return
    for (const person of [...this.all, ...this.lost]) person.got.delete(message.id ?? '')
    this.replace({ id: message.id ?? '', toldAt: null, groups: message.groups ?? null })
  }

  readersOf(message: SentMessage): Person[] {
    const { groups = null } = message
    const isReader = (one: Audience): boolean =>
      groups === null || groups.includes(one.key) || isFor(message, one)
    return audiencesOf(this.dossier.facts).flatMap((one) =>
      isReader(one) ? (this.people.get(one.key) ?? []) : [],
    )
  }

  /** Of those of today, whenever they came; or of those of when it was told. */
  record(before: SentMessage, reached: number, isOfToday: boolean): void {
    const own = before.id ?? ''
    if (isOfToday) this.readers.set(own, this.readersOf(before))
    const hasReason = this.readers.get(own)?.every(({ got }) => got.has(own)) !== true
    const { id, toldAt, groups = null, apart } = before
    const isToOthers = before.isToOthers === true && this.isToOthers(before)
    const message: SentMessage = { ...{ id: id ?? '', toldAt, groups, isToOthers }, reached, hasReason }
    const audiences = audiencesOf(this.dossier.facts)
    const reach = isOfToday
      ? reachAnew(reachWhenTold(message, audiences, before), before.reach)
      : reachOnceCorrected(message, audiences, before)
    const said = isOfToday ? apart : apartFrom(message, this.dossier, before)
    this.replace({ ...message, reach, ...(isToOthers && said && { apart: said }) })
  }

  /** Did nobody get it who got one of those that it is said of? */
  isToOthers({ id, apart }: SentMessage): boolean {
    const others = apart?.from ?? []
    return ![...this.all, ...this.lost, ...this.unseen].some(
      ({ got }) => got.has(id ?? '') && others.some((one) => got.has(one.id)),
    )
  }

  replace(message: SentMessage): void {
    this.dossier = withMessage(this.dossier, message)
  }

  /** Whoever decides says of a group why nobody tells them, and, where that is so, that everybody else was told. */
  spare(pick: number): void {
    // A ground is for as many as there may be: while nobody knows how many, for whoever comes too.
    const key = this.group(pick) ?? othersKey
    if (this.counting.kind === 'exact' && this.unknown.size === 0) this.spareAudience(key)
  }

  spareAudience(key: string): void {
    const audiences = audiencesOf(this.dossier.facts)
    if (!audiences.some((one) => one.key === key)) return
    const members = this.people.get(key) ?? []
    for (const person of members) person.isSpared = true
    this.grounds.set(key, [...(this.grounds.get(key) ?? []), ...members])
    const others = (this.dossier.untoldGroups ?? []).filter(({ group }) => group !== key)
    const ground = {
      group: key,
      ground: 'riskRemoved',
      isDecided: true,
      reach: reachAnew(
        reachAll(audiences.filter((one) => one.key === key)),
        this.dossier.untoldGroups?.find(({ group }) => group === key)?.reach,
      ),
    } as const
    this.dossier = { ...this.dossier, untoldGroups: [...others, ground] }
    const areTold = tellingOf({ ...this.dossier, droppedPeople: 0 }).every(
      (one) => one.state !== 'short' || one.key === key || (this.people.get(one.key) ?? []).every(isTold),
    )
    if (areTold && mayOthersBeReached(this.dossier).includes(key))
      this.dossier = withOthersReached(this.dossier, key)
  }

  /** A ground is taken back, or gives way to one that nobody decided. */
  takeBack(pick: number, size: number): void {
    const { untoldGroups = [] } = this.dossier
    const ground = untoldGroups[pick % Math.max(1, untoldGroups.length)]
    if (ground === undefined) return
    const own = this.grounds.get(ground.group) ?? []
    this.grounds.delete(ground.group)
    const others = [...this.grounds.values()].flat()
    for (const person of own) person.isSpared = others.includes(person)
    const rest = untoldGroups.filter((one) => one !== ground)
    const weaker = { ...ground, isDecided: false, areOthersReached: false }
    this.dossier = { ...this.dossier, untoldGroups: size % 2 === 0 ? rest : [...rest, weaker] }
  }

  /**
   * Whoever decides says that those left out never were people concerned, and that the numbers of today are right: once they
   * see who would count as told then, and that they were, also whom a ground spares now.
   */
  confirm(): void {
    const right = withNumbersConfirmed(this.dossier)
    const isTrue = [right, { ...right, untoldGroups: [] }].every((one) => this.isTrue(one))
    if (!hasUnconfirmedNumbers(this.dossier) || !isTrue) return
    this.dossier = right
    this.lost = []
    this.unseen = []
    this.taken = []
  }

  /** Was everybody told whom this dossier says to have been told, and is nobody else spared? */
  isTrue(dossier: Dossier): boolean {
    const { facts, communications, untoldGroups } = dossier
    const open = peopleUntold(facts, communications, untoldGroups, tellingRulesOf(dossier))
    if (open < this.all.filter(isOwed).length) return false
    return tellingOf(dossier).every(({ key, state }) => {
      const members = this.people.get(key) ?? []
      if (openStates.includes(state)) return true
      return state === 'told' ? members.every(isTold) : !members.some(isOwed)
    })
  }

  /**
   * Ends it: whoever was told is not told again. Of the others some are told by the message that did not reach them, some
   * by one of their own, and of some it is recorded why not. Then the numbers are confirmed. Says in how many acts.
   */
  end(pick: number): number {
    const before = this.acts
    const keys = audiencesOf(this.dossier.facts).map(({ key }) => key)
    // A ground is for those of then: whoever came since is told apart from them once it is recorded anew.
    for (const { group } of this.dossier.untoldGroups ?? []) {
      this.acts += 1
      this.spareAudience(group)
    }
    this.endAll(keys, pick)
    if (hasUnconfirmedNumbers(this.dossier)) {
      this.acts += 1
      this.confirm()
      this.endAll(keys, pick)
    }
    if (hasUnconfirmedNumbers(this.dossier)) {
      this.sayOfToday()
      this.acts += 1
      this.confirm()
      this.endAll(keys, pick)
    }
    const grounded = keys.find(
      (key) => this.isSparedFor(key) && mayOthersBeReached(this.dossier).includes(key),
    )
    if (grounded !== undefined) {
      this.acts += 1
      this.spareAudience(grounded)
    }
    for (const key of keys) this.recordAgain(key)
    return this.acts - before
  }

  /** Of each message it is corrected how many it reached, where some of these prove not to be concerned. */
  sayOfToday(): void {
    for (const message of this.sent) {
      const reached = this.all.filter(({ got }) => got.has(message.id ?? '')).length
      if (reached >= (message.reached ?? 0)) continue
      this.acts += 1
      this.record(message, reached, false)
    }
  }

  /** Of whom it cannot be seen that they got a letter, it is recorded that they did. */
  recordAgain(key: string): void {
    const members = this.people.get(key) ?? []
    const isOpen = tellingOf(this.dossier).some((one) => one.key === key && openStates.includes(one.state))
    if (!isOpen || members.length === 0 || !members.every(isTold)) return
    this.acts += 1
    this.send([key], members, members, { isToOthers: false, beyond: 0 })
  }

  endAll(keys: readonly string[], pick: number): void {
    for (const key of [...keys, ...keys]) this.endAudience(key, pick + this.acts)
  }

  isSparedFor(key: string): boolean {
    return tellingOf(this.dossier).some((one) => one.key === key && one.state === 'inPart')
  }

  endAudience(key: string, pick: number): void {
    // Whom the facts no longer count is for who decides.
    const inFacts = { ...this.dossier, droppedPeople: 0 }
    const telling = tellingOf(inFacts).find((one) => one.key === key)
    const members = this.people.get(key) ?? []
    const isOpen = telling !== undefined && openStates.includes(telling.state)
    if (!isOpen && !members.some(isOwed)) return
    const own = this.sent.filter((message) => this.readersOf(message).some((one) => members.includes(one)))
    const last = own.at(-1)
    const widest = own.toSorted((one, other) => this.readersOf(other).length - this.readersOf(one).length)[0]
    this.acts += 1
    if (members.every(isTold)) this.sayAllTold(widest)
    // Of whom it is recorded already why not, it is recorded anew.
    else if (pick % 3 === 0 || !members.some(isOwed)) this.spareAudience(key)
    else if (pick % 3 === 1 && last !== undefined && this.tellRest(last, Infinity)) return
    else this.send([key], members, members.filter(isUntold), { isToOthers: true, beyond: 0 })
  }

  /** Those whom a message did not reach were told by other ones; whatever was said to have gone to others then did not. */
  sayAllTold(message: SentMessage | undefined): void {
    if (message === undefined) return
    const readers = this.readersOf(message)
    const told = readers.filter(isTold)
    for (const { got } of told) got.add(message.id ?? '')
    const isAll = told.length === readers.length
    this.record(message, isAll ? Math.max(told.length, message.reached ?? 0) : told.length, true)
    for (const [place, one] of this.sent.entries()) {
      const earlier = this.sent.slice(0, place)
      const isAgain = [...this.all, ...this.lost].some(
        ({ got }) => got.has(one.id ?? '') && earlier.some(({ id }) => got.has(id ?? '')),
      )
      if (!isAgain || one.isToOthers !== true) continue
      this.acts += 1
      this.replace({ ...one, isToOthers: false })
    }
  }
}

export function somebody(count: number): Person[] {
  return Array.from({ length: count }, () => ({ got: new Set<string>(), isSpared: false, isCounted: false }))
}

export function highDossier(): Dossier {
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
