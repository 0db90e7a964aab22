import { compareInstants, knownInstant } from '../clock/instant.ts'
import type { ExceptionGround } from '../decision/choices.ts'
import type { Facts, Instant } from '../facts/facts.ts'
import { audiencesOf, isAmong, othersKey, type Audience } from './audiences.ts'
import { isPublished, isSpared, type UntoldGroup } from './grounds.ts'
import { isFor, isForPeople, reachOf, type SentMessage } from './messages.ts'
import { atLeast, leastIn, reachInto } from './reach.ts'
import { ToldPeople, type ReachTogether } from './told-people.ts'

/** What of the dossier decides when somebody counts as told. */
export interface TellingRules {
  /** A high risk was concluded: only a ground of article 34(3) spares anybody. */
  isHigh?: boolean
  /** Each of them is to be told: a public message tells nobody by itself. */
  isEach?: boolean
  /** Keys of those who are at no high risk though others are. */
  mild?: readonly string[]
  /** Grounds of article 34(3) that the facts exclude, by key. */
  excluded?: ReadonlyMap<string, readonly ExceptionGround[]>
  /** People whom the facts counted and no longer count, while whoever decides did not confirm that. */
  dropped?: number
  /** How far all messages together had gone when the facts last changed. */
  together?: ReachTogether | null
}

/**
 * `told`: everybody; `inPart`: not everybody, and why is recorded; `short`: fewer than there are, without a reason that
 * counts; `uncounted`: as many as there are at least, and how many there are is not known; `waits`: nobody, or some will
 * follow; `spared`: nobody, and why is recorded.
 */
export const audienceStates = ['told', 'inPart', 'short', 'uncounted', 'waits', 'spared'] as const
export type AudienceState = (typeof audienceStates)[number]

/** States in which telling is not done. */
export const openStates: readonly AudienceState[] = ['waits', 'short', 'uncounted']

export interface AudienceTelling extends Audience {
  state: AudienceState
  /** How many people the messages did not reach, counted together with whom else they are for. */
  missing: number
}

/**
 * Where telling stands for each part of the people; article 34(1) speaks of each person concerned. Numbers are compared
 * over all that the same messages are for: one letter to two groups is counted once, and none reached more than it was
 * for. `untold` are those for whom it is recorded why they are not told.
 */
export function audiencesTold(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[] = [],
  rules: TellingRules = {},
): AudienceTelling[] {
  return tellingsIn(standOf(facts, messages, untold, rules), facts, messages, rules)
}

function tellingsIn(
  stand: Stand,
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  rules: TellingRules,
): AudienceTelling[] {
  const { dropped = 0 } = rules
  return audiencesOf(facts, dropped).map((audience) => {
    const { key } = audience
    const inFacts = stand.audiences.find((one) => one.key === key)
    const left = key === othersKey ? dropped : 0
    const missing = (inFacts ? stand.told.missing(inFacts) : 0) + left
    const own = inFacts ? messages.filter((message) => isFor(message, inFacts)) : []
    const isTold = left === 0 && inFacts !== undefined && isToldIn(stand, inFacts)
    // Whoever is in the facts no longer was told by nothing, and spared by nothing, that is recorded of those who are.
    const isLeft = left === 0 && stand.spared.has(key)
    return {
      ...audience,
      missing: isTold ? 0 : missing,
      state: stateOf(own, { isTold, isLeft, missing }, rules),
    }
  })
}

/** How many people are to be told still, at least. */
export function peopleUntold(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[] = [],
  rules: TellingRules = {},
): number {
  const stand = standOf(facts, messages, untold, rules)
  const open = tellingsIn(stand, facts, messages, rules).filter(({ state }) => openStates.includes(state))
  const keys = new Set(open.map(({ key }) => key))
  const left = keys.has(othersKey) ? (rules.dropped ?? 0) : 0
  const missing = stand.told.missingAmong(stand.audiences.filter(({ key }) => keys.has(key)))
  return missing + left + hiddenIn(stand, facts, keys)
}

/** Of those whom the number of all counts, and the number of no part: how many are to be told still, at least. */
function hiddenIn({ audiences, told }: Stand, { people }: Pick<Facts, 'people'>, open: ReadonlySet<string>) {
  const hidden = (people.count ?? 0) - leastIn(audiences)
  const vague = audiences.filter((one) => one.count !== one.most)
  if (hidden <= 0 || vague.some(({ key }) => !open.has(key))) return 0
  return atLeast(hidden - atLeast(told.in(vague) - leastIn(vague)))
}

/** Where telling stands, before anybody says what is made of it. */
export interface Stand {
  audiences: readonly Audience[]
  told: ToldPeople
  /** Keys of those who have a ground that counts. */
  spared: ReadonlySet<string>
  /** Keys of those of whom whoever decides said, with such a ground, that the messages reached them. */
  said: ReadonlySet<string>
}

export function standOf(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[],
  rules: TellingRules,
): Stand {
  const audiences = audiencesOf(facts)
  const sent = rules.isEach ? messages.map((message) => tellingEach(message, audiences)) : messages
  const told = new ToldPeople(audiences, sent, rules.together)
  const spared = sparedIn(audiences, messages, untold, rules)
  const stand = { audiences, told, spared }
  const said = audiences.filter(({ key }) => spared.has(key)).filter((one) => saysSo(untold, one))
  return { ...stand, said: new Set(said.flatMap(({ key }) => othersReachedWith(key, stand))) }
}

/** Does what whoever decides said of everybody else still hold of the ground's people, as things stand? */
export function isWordHeld({ group }: Pick<UntoldGroup, 'group'>, stand: Omit<Stand, 'said'>): boolean {
  const own = stand.audiences.filter((one) => isAmong([group], one) && stand.spared.has(one.key))
  return own.some(({ key }) => othersReachedWith(key, stand).length > 0)
}

// Whoever decides said so with the ground of these people.
function saysSo(untold: readonly UntoldGroup[], audience: Audience): boolean {
  return untold.some(
    ({ group, isDecided = false, areOthersReached = false }) =>
      isDecided && areOthersReached && isAmong([group], audience),
  )
}

function isToldIn({ told, said }: Stand, audience: Audience): boolean {
  return said.has(audience.key) || told.missed(audience) === 0
}

function sparedIn(
  audiences: readonly Audience[],
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[],
  { isHigh = false, mild = [], excluded }: TellingRules,
): Set<string> {
  const spared = audiences.filter((audience) => {
    const own = messages.filter((message) => isFor(message, audience))
    const ground = {
      isHigh,
      isMild: mild.includes(audience.key),
      excluded: excluded?.get(audience.key) ?? [],
    }
    return isSpared(audience, untold, own, ground)
  })
  return new Set(spared.map(({ key }) => key))
}

/**
 * Keys of everybody else whom the messages may have reached, were it these who have a ground, beside those who have one
 * already: of those for whom a message was, no more were not told than these are for certain.
 */
export function othersReachedWith(key: string, { told, spared }: Pick<Stand, 'told' | 'spared'>): string[] {
  const isSparedToo = (one: Audience): boolean => one.key === key || spared.has(one.key)
  return told.sets.flatMap((set) => {
    if (!set.some((one) => one.key === key)) return []
    const few = set
      .filter(isSparedToo)
      .reduce((sum, one) => sum + Math.min(one.isAbout ? 0 : (one.count ?? 0), told.missed(one)), 0)
    const others = set.filter((one) => !isSparedToo(one))
    return told.missedIn(set) <= few ? others.map((one) => one.key) : []
  })
}

// Nobody can count the readers of a public channel, whatever number is written down: article 34(3)(c) lets it stand in for
// telling each, and nothing else does.
function tellingEach(message: SentMessage, audiences: readonly Audience[]): SentMessage {
  if (!isPublished(message)) return message
  const { parts } = reachOf(message, audiences)
  const readers = audiences.filter(({ key }) => parts.some((part) => part.key === key))
  return { ...message, reach: reachInto(readers, { reached: 0 }) }
}

function stateOf(
  own: readonly SentMessage[],
  { isTold, isLeft, missing }: { isTold: boolean; isLeft: boolean; missing: number },
  { isHigh = false, isEach = false }: TellingRules,
): AudienceState {
  const sent = own.filter(({ toldAt }) => toldAt !== null)
  if (sent.length === 0) return isLeft ? 'spared' : 'waits'
  if (isLeft) return 'inPart'
  // Whoever follows after a public message that tells nobody is told by a message of their own.
  if (sent.some((one) => wholeAtOf(one) === null && !(isEach && isPublished(one)))) return 'waits'
  if (!isHigh && sent.some(({ hasReason = false }) => hasReason)) return 'inPart'
  if (!isEach && sent.some(isPublished)) return 'told'
  if (isTold) return 'told'
  // A number that nobody wrote down says nothing.
  return missing > 0 && sent.every(({ reached = null }) => reached !== null) ? 'short' : 'uncounted'
}

function wholeAtOf({ toldAt, wholeAt = toldAt }: SentMessage): Instant | null {
  return wholeAt
}

/**
 * When the last of the people were told; `null` while somebody is to be told, or nobody was. Whoever stays untold for a
 * recorded reason that counts is not waited for.
 */
export function allToldAt(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[] = [],
  rules: TellingRules = {},
): Instant | null {
  if (audiencesTold(facts, messages, untold, rules).some(({ state }) => openStates.includes(state)))
    return null
  // A message that was begun, and that nobody got, tells nobody and holds up nothing.
  const sent = messages.filter((message) => message.toldAt !== null && isForPeople(message))
  // A public one does, where each is to be told, for no more than those whom ground (c) leaves to it.
  const personal = rules.isEach ? sent.filter((message) => !isPublished(message)) : sent
  const toPeople = personal.length > 0 ? personal : sent
  const instants = toPeople.map((message) => knownInstant(wholeAtOf(message)))
  const known = instants.filter((at) => at !== null)
  return known.length < instants.length ? null : (known.toSorted(compareInstants).at(-1) ?? null)
}
