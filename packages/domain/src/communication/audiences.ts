import { compareInstants, knownInstant } from '../clock/instant.ts'
import type { ExceptionGround } from '../decision/choices.ts'
import type { Facts, Instant, PeopleGroup } from '../facts/facts.ts'
import { shownText } from '../text/shown-text.ts'
import { peopleCounted } from '../weighing/aspects.ts'
import type { CommunicationChannel } from './draft.ts'

/** Channels that address whoever reads: how many people they reached cannot be counted. */
export const publicChannels: readonly CommunicationChannel[] = ['website', 'press', 'socialMedia']

/** Key of those who are in no group; of everybody while the people are not divided. */
export const othersKey = '*'

/** People concerned who are told together: a group of the dossier, or those in none. */
export interface Audience {
  /** What messages and grounds name it by. */
  key: string
  /** `null`: those in no group, or everybody while the people are not divided. */
  name: string | null
  /** Path of the group, `people.groups.0`, or `people`. */
  path: string
  /** How many they are at least; `null` while that is not known. */
  count: number | null
  /** How many they are at most; infinite while that is not known. */
  most: number
}

/** What a message says of whom it reached. */
export interface SentMessage {
  toldAt: Instant | null
  /** When the last of those it is for was told; absent where all were told at once, `null` while some are left. */
  wholeAt?: Instant | null
  /** Keys of the audiences it is for; absent or `null` for all, none for others than the people concerned. */
  groups?: readonly string[] | null
  /** How many it reached; absent or `null` while that is not known. */
  reached?: number | null
  /** It went through a channel whose readers cannot be counted. */
  isPublic?: boolean
  /** Why it did not reach everybody is recorded. */
  hasReason?: boolean
}

/** A group for whom it is recorded why nobody tells them. */
export interface UntoldGroup {
  group: string
  /** The ground of article 34(3), where it is one. */
  ground?: ExceptionGround | null
}

/** What of the dossier decides when somebody counts as told. */
export interface TellingRules {
  /** A high risk was concluded: only a ground of article 34(3) spares anybody. */
  isHigh?: boolean
  /** It was decided to tell each of them: a public message tells nobody by itself. */
  isEach?: boolean
  /** Keys of those who are at no high risk though others are. */
  mild?: readonly string[]
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

/** The people in the parts in which they are told. Who is in no group makes a part of its own where the numbers say so. */
export function audiencesOf({ people }: Pick<Facts, 'people'>): Audience[] {
  const groups = people.groups ?? []
  const others: Audience = {
    ...{ key: othersKey, name: null, path: 'people' },
    ...{ count: people.count, most: mostOf(people) },
  }
  if (groups.length === 0) return [others]
  const parts = groups.map((group, index) => ({
    ...{ key: groupKey(group.name, index), name: group.name, path: `people.groups.${String(index)}` },
    ...{ count: group.count, most: mostOf(group) },
  }))
  const held = groups.map(({ count, countMax }) => countMax ?? count)
  const rest = held.reduce<number | null>(
    (left, count) => (left === null || count === null ? null : left - count),
    people.count,
  )
  if (rest === null || rest <= 0) return parts
  const least = parts.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return [...parts, { ...others, count: rest, most: others.most - least }]
}

// Nobody proves with a number that everybody was told where there is none of them, or where it is nobody.
function mostOf(counted: Pick<PeopleGroup, 'count' | 'countMax' | 'countKind'>): number {
  const { many } = peopleCounted(counted)
  return many === 0 ? Infinity : many
}

/** A group's name, or its place while nobody named it. */
export function groupKey(name: string | null, index: number): string {
  const shown = shownText(name ?? '', { isLine: true })
  return shown === '' ? `#${String(index + 1)}` : shown
}

/** Is the key among these? Keys stored before names had one form are read in it. */
export function hasKey(keys: readonly string[], key: string): boolean {
  return keys.includes(key) || keys.some((one) => shownText(one, { isLine: true }) === key)
}

/** Is the message for these people? */
export function isFor({ groups = null }: Pick<SentMessage, 'groups'>, key: string): boolean {
  return groups === null || hasKey(groups, key)
}

/** Is the message for people concerned at all? One to whoever got the data by mistake is not. */
export function isForPeople({ groups = null }: Pick<SentMessage, 'groups'>): boolean {
  return groups === null || groups.length > 0
}

/**
 * Where telling stands for each part of the people; article 34(1) speaks of each person concerned. Numbers are compared
 * over all that the same messages are for: one letter to two groups is counted once, and none reached more than it was
 * for. `untold` are those for whom it is recorded why they are not told: at high risk only a ground of article 34(3)
 * counts, and that of a disproportionate effort only once a public message went out for them (34(3)(c)).
 */
export function audiencesTold(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[] = [],
  rules: TellingRules = {},
): AudienceTelling[] {
  const audiences = audiencesOf(facts)
  return audiences.map((audience) => {
    const isHigh = rules.isHigh === true && rules.mild?.includes(audience.key) !== true
    const own = messages.filter((message) => isFor(message, audience.key))
    const reach = reachOf(audience, audiences, messages)
    const ground = untold.find(({ group }) => group === audience.key)
    const isSpared = ground !== undefined && spares(ground, own, isHigh)
    return { ...audience, missing: reach.missing, state: stateOf(own, reach, isSpared, { ...rules, isHigh }) }
  })
}

function spares({ ground = null }: UntoldGroup, own: readonly SentMessage[], isHigh: boolean): boolean {
  if (!isHigh) return true
  return ground === 'disproportionate' ? own.some(isPublished) : ground !== null
}

function isPublished({ toldAt, isPublic = false }: SentMessage): boolean {
  return toldAt !== null && isPublic
}

function stateOf(
  own: readonly SentMessage[],
  { missing, isCertain }: Reach,
  isSpared: boolean,
  { isHigh = false, isEach = false }: TellingRules,
): AudienceState {
  const sent = own.filter(({ toldAt }) => toldAt !== null)
  if (sent.length === 0) return isSpared ? 'spared' : 'waits'
  if (isSpared) return 'inPart'
  if (sent.some((message) => wholeAtOf(message) === null)) return 'waits'
  if (!isHigh && sent.some(({ hasReason = false }) => hasReason)) return 'inPart'
  if (!isEach && sent.some(isPublished)) return 'told'
  if (missing > 0) return 'short'
  return isCertain ? 'told' : 'uncounted'
}

interface Reach {
  missing: number
  /** The messages reached as many as there are at most. */
  isCertain: boolean
}

function reachOf({ key }: Audience, audiences: readonly Audience[], messages: readonly SentMessage[]): Reach {
  const sent = messages.filter(({ toldAt }) => toldAt !== null)
  const together = linkedWith(key, audiences, sent)
  const counted = sent.filter((message) => together.some((one) => isFor(message, one.key)))
  const most = together.reduce((sum, one) => sum + one.most, 0)
  // A number that nobody wrote down says nothing.
  if (counted.some(({ reached = null }) => reached === null)) return { missing: 0, isCertain: false }
  const told = counted.reduce((sum, message) => sum + reachedBy(message, audiences), 0)
  const people = together.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return { missing: Math.max(0, people - told), isCertain: told >= most }
}

/** The audiences that share a message with this one, or with one that does. */
function linkedWith(key: string, audiences: readonly Audience[], sent: readonly SentMessage[]): Audience[] {
  const linked = new Set([key])
  for (let before = 0; before < linked.size;) {
    before = linked.size
    const shared = sent.filter((message) => [...linked].some((one) => isFor(message, one)))
    for (const one of audiences) if (shared.some((message) => isFor(message, one.key))) linked.add(one.key)
  }
  return audiences.filter((one) => linked.has(one.key))
}

// Whoever writes to ten people reaches no more than ten.
function reachedBy(message: SentMessage, audiences: readonly Audience[]): number {
  const own = audiences.filter(({ key }) => isFor(message, key))
  return Math.min(
    message.reached ?? 0,
    own.reduce((sum, { most }) => sum + most, 0),
  )
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
  const toPeople = messages.filter((message) => message.toldAt !== null && isForPeople(message))
  const instants = toPeople.map((message) => knownInstant(wholeAtOf(message)))
  const known = instants.filter((at) => at !== null)
  return known.length < instants.length ? null : (known.toSorted(compareInstants).at(-1) ?? null)
}
