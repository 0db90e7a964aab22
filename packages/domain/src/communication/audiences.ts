import { compareInstants, knownInstant } from '../clock/instant.ts'
import type { Facts, Instant } from '../facts/facts.ts'
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

/**
 * `told`: everybody; `inPart`: not everybody, and why is recorded; `short`: fewer than there are, without a reason;
 * `waits`: nobody, or some will follow; `spared`: nobody, and why is recorded.
 */
export const audienceStates = ['told', 'inPart', 'short', 'waits', 'spared'] as const
export type AudienceState = (typeof audienceStates)[number]

export interface AudienceTelling extends Audience {
  state: AudienceState
  /** How many people the messages did not reach, counted together with whom else they are for. */
  missing: number
}

/** The people in the parts in which they are told. Who is in no group makes a part of its own where the numbers say so. */
export function audiencesOf({ people }: Pick<Facts, 'people'>): Audience[] {
  const groups = people.groups ?? []
  const others: Audience = { key: othersKey, name: null, path: 'people', count: people.count }
  if (groups.length === 0) return [others]
  const parts = groups.map(({ name, count }, index) => ({
    key: groupKey(name, index),
    ...{ name, count, path: `people.groups.${String(index)}` },
  }))
  const held = groups.map(({ count, countMax }) => countMax ?? count)
  const rest = held.reduce<number | null>(
    (left, count) => (left === null || count === null ? null : left - count),
    people.count,
  )
  return rest !== null && rest > 0 ? [...parts, { ...others, count: rest }] : parts
}

/** A group's name, or its place while nobody named it. */
export function groupKey(name: string | null, index: number): string {
  return name?.trim() ?? `#${String(index + 1)}`
}

/** Is the message for these people? */
export function isFor({ groups = null }: Pick<SentMessage, 'groups'>, key: string): boolean {
  return groups === null || groups.includes(key)
}

/** Is the message for people concerned at all? One to whoever got the data by mistake is not. */
export function isForPeople({ groups = null }: Pick<SentMessage, 'groups'>): boolean {
  return groups === null || groups.length > 0
}

/**
 * Where telling stands for each part of the people; article 34(1) speaks of each person concerned. Numbers are compared
 * over all that the same messages are for: one letter to two groups is counted once. `spared` are the keys of those for
 * whom it is recorded why they are not told.
 */
export function audiencesTold(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  spared: readonly string[] = [],
): AudienceTelling[] {
  const audiences = audiencesOf(facts)
  return audiences.map((audience) => {
    const own = messages.filter((message) => isFor(message, audience.key))
    const missing = missingOf(audience.key, audiences, messages)
    return { ...audience, missing, state: stateOf(own, missing, spared.includes(audience.key)) }
  })
}

function stateOf(own: readonly SentMessage[], missing: number, isSpared: boolean): AudienceState {
  const sent = own.filter(({ toldAt }) => toldAt !== null)
  if (sent.length === 0) return isSpared ? 'spared' : 'waits'
  if (isSpared) return 'inPart'
  if (own.some((message) => wholeAtOf(message) === null)) return 'waits'
  if (sent.some(({ hasReason = false }) => hasReason)) return 'inPart'
  return missing > 0 && !sent.some(({ isPublic = false }) => isPublic) ? 'short' : 'told'
}

function missingOf(key: string, audiences: readonly Audience[], messages: readonly SentMessage[]): number {
  const sent = messages.filter(({ toldAt }) => toldAt !== null)
  const own = sent.filter((message) => isFor(message, key))
  const together = audiences.filter((one) => own.some((message) => isFor(message, one.key)))
  const counted = sent.filter((message) => together.some((one) => isFor(message, one.key)))
  // A number that nobody wrote down says nothing.
  if (counted.some(({ reached = null }) => reached === null)) return 0
  const people = together.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return Math.max(0, people - counted.reduce((sum, { reached }) => sum + (reached ?? 0), 0))
}

function wholeAtOf({ toldAt, wholeAt = toldAt }: SentMessage): Instant | null {
  return wholeAt
}

/**
 * When the last of the people were told; `null` while somebody is to be told, or nobody was. Whoever stays untold for a
 * recorded reason is not waited for.
 */
export function allToldAt(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  spared: readonly string[] = [],
): Instant | null {
  const states = audiencesTold(facts, messages, spared).map(({ state }) => state)
  if (states.includes('waits') || states.includes('short')) return null
  const toPeople = messages.filter(isForPeople)
  const instants = toPeople.map((message) => knownInstant(wholeAtOf(message)))
  const known = instants.filter((at) => at !== null)
  return known.length < instants.length ? null : (known.toSorted(compareInstants).at(-1) ?? null)
}
