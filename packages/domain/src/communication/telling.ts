import { compareInstants, knownInstant } from '../clock/instant.ts'
import type { ExceptionGround } from '../decision/choices.ts'
import type { Facts, Instant } from '../facts/facts.ts'
import { audiencesOf, isAmong, othersKey, type Audience } from './audiences.ts'
import { isPublished, isSpared, type UntoldGroup } from './grounds.ts'
import { isForPeople, readersOf, type SentMessage } from './messages.ts'
import { othersOf, reachInto, type Reach } from './reach.ts'

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
  return tellings(facts, messages, untold, rules).map(({ cluster: _, ...telling }) => telling)
}

/** How many people are to be told still, at least. */
export function peopleUntold(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[] = [],
  rules: TellingRules = {},
): number {
  const open = tellings(facts, messages, untold, rules).filter(({ state }) => openStates.includes(state))
  const missing = new Map<number, number>()
  for (const one of open) missing.set(one.cluster, Math.max(one.missing, missing.get(one.cluster) ?? 0))
  return [...missing.values()].reduce((sum, people) => sum + people, 0)
}

function tellings(
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[],
  rules: TellingRules,
): (AudienceTelling & Pick<Reach, 'cluster'>)[] {
  const { dropped = 0 } = rules
  const inFacts = audiencesOf(facts)
  const sent = rules.isEach ? messages.map(tellingEach) : messages
  const spared = sparedIn(inFacts, messages, untold, rules)
  const reached = reachInto(inFacts, [...sent, ...saidReached(inFacts, sent, untold, spared)])
  const readers = messages.map(readersOf)
  return audiencesOf(facts, dropped).map((audience, place) => {
    const { key, count } = audience
    const own = messages.filter((_, index) => readers[index]?.(audience))
    const counted = reached[place] ?? { missing: (count ?? 0) - dropped, isCertain: true, cluster: place }
    const left = key === othersKey ? dropped : 0
    // Whoever is in the facts no longer was told by nothing, and spared by nothing, that is recorded of those who are.
    const isLeft = left === 0 && spared.has(place)
    const reach = withDropped(counted, left)
    const { missing, cluster } = reach
    return { ...audience, missing, cluster, state: stateOf(own, reach, isLeft, rules) }
  })
}

/** Places of those who have a ground that counts. */
function sparedIn(
  audiences: readonly Audience[],
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[],
  { isHigh = false, mild = [], excluded }: TellingRules,
): Set<number> {
  const readers = messages.map(readersOf)
  const places = audiences.flatMap((audience, place) => {
    const { key } = audience
    const own = messages.filter((_, index) => readers[index]?.(audience))
    const ground = { isHigh, isMild: mild.includes(key), excluded: excluded?.get(key) ?? [] }
    return isSpared(audience, audiences, untold, own, ground) ? [place] : []
  })
  return new Set(places)
}

// What whoever decides said of whom the messages reached, as long as the messages, the numbers and the ground bear it.
function saidReached(
  audiences: readonly Audience[],
  sent: readonly SentMessage[],
  untold: readonly UntoldGroup[],
  spared: ReadonlySet<number>,
): SentMessage[] {
  return untold.flatMap(({ group, others, isDecided = false }) => {
    if (!others || !isDecided) return []
    const isReader = readersOf(others)
    const borne = [...spared].flatMap((place) => {
      const own = audiences[place]
      return own && isAmong([group], own) ? othersOf(place, spared, audiences, sent) : []
    })
    const isBorne = audiences.every(
      (one, place) => !isReader(one) || spared.has(place) || borne.includes(place),
    )
    return isBorne ? [others] : []
  })
}

/** Keys of everybody else whom the messages may have reached, were it these who have a ground, beside those who have. */
export function othersBeside(
  key: string,
  facts: Pick<Facts, 'people'>,
  messages: readonly SentMessage[],
  untold: readonly UntoldGroup[] = [],
  rules: TellingRules = {},
): string[] {
  const audiences = audiencesOf(facts)
  const place = audiences.findIndex((one) => one.key === key)
  if (place < 0) return []
  const spared = sparedIn(audiences, messages, untold, rules).add(place)
  const sent = rules.isEach ? messages.map(tellingEach) : messages
  return othersOf(place, spared, audiences, sent).flatMap((one) => audiences[one]?.key ?? [])
}

// Nobody can count the readers of a public channel, whatever number is written down: article 34(3)(c) lets it stand in for
// telling each, and nothing else does.
function tellingEach(message: SentMessage): SentMessage {
  return isPublished(message) ? { ...message, reached: 0 } : message
}

function withDropped(reach: Reach, dropped: number): Reach {
  return dropped === 0 ? reach : { ...reach, missing: reach.missing + dropped, isCertain: false }
}

function stateOf(
  own: readonly SentMessage[],
  { missing, isCertain }: Reach,
  isLeft: boolean,
  { isHigh = false, isEach = false }: TellingRules,
): AudienceState {
  const sent = own.filter(({ toldAt }) => toldAt !== null)
  if (sent.length === 0) return isLeft ? 'spared' : 'waits'
  if (isLeft) return 'inPart'
  if (sent.some((message) => wholeAtOf(message) === null)) return 'waits'
  if (!isHigh && sent.some(({ hasReason = false }) => hasReason)) return 'inPart'
  if (!isEach && sent.some(isPublished)) return 'told'
  if (isCertain) return 'told'
  return missing > 0 ? 'short' : 'uncounted'
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
  const toPeople = messages.filter(
    (message) => message.toldAt !== null && isForPeople(message) && !(rules.isEach && isPublished(message)),
  )
  const instants = toPeople.map((message) => knownInstant(wholeAtOf(message)))
  const known = instants.filter((at) => at !== null)
  return known.length < instants.length ? null : (known.toSorted(compareInstants).at(-1) ?? null)
}
