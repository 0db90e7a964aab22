import { knownInstant } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { NotificationPhase } from '../notification/phase.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { SaidToAuthority } from './follow-up.ts'

/** A notification of this breach, sent or still in preparation. */
export interface PhaseSent {
  /** Code of the authority, `GBA`; those without one went to one and the same. */
  authority?: string
  phase: NotificationPhase
  /** `null` while it was only prepared: that opens and closes nothing. */
  sentAt: Instant | null
  /** What it said of awareness and people; absent where that was not kept. */
  said?: SaidToAuthority
}

/**
 * The phases that may follow at one authority, the likeliest first; article 33(4). The first opens the case, complete
 * or not; it is followed up until a complete one, which may be corrected; it may be withdrawn, and after a withdrawal
 * only a new one can follow. What another authority got is of no account. Withdrawal: AP, template field 4.
 */
export function nextPhases(sent: readonly PhaseSent[], authority: string): NotificationPhase[] {
  switch (lastPhase(sent, authority)) {
    case null:
    case 'withdrawal':
      return ['initial', 'complete']
    case 'initial':
    case 'followUp':
      return ['complete', 'followUp', 'withdrawal']
    case 'complete':
      return ['followUp', 'complete', 'withdrawal']
  }
}

/** Does a notification in this phase open a case at the authority, where none is open? */
export function opensCase(phase: NotificationPhase, sent: readonly PhaseSent[], authority: string): boolean {
  const last = lastPhase(sent, authority)
  return (phase === 'initial' || phase === 'complete') && (last === null || last === 'withdrawal')
}

/**
 * Can these have gone to the authority one after the other, as they stand? What was recorded of one may be corrected or taken
 * back only where the others do not rest on it.
 */
export function isPossibleOrder(sent: readonly PhaseSent[], authority: string): boolean {
  const own = inOrder(sent.filter((one) => one.authority === authority))
  return own.every(({ phase }, index) => nextPhases(own.slice(0, index), authority).includes(phase))
}

/** A case that stands open at an authority. */
export interface OpenCase {
  authority: string | null
  /** When the notification that opened it was sent. */
  openedAt: Instant
  /** A complete notification was sent since; article 33(4) asks nothing more. */
  isComplete: boolean
  /** What the newest notification of the case said; absent where that was not kept. */
  said?: SaidToAuthority
}

/**
 * The cases that stand open, one for each authority that got a notification and no withdrawal of it since. What was
 * withdrawn notifies nothing. Never throws.
 */
export function openCases(sent: readonly PhaseSent[]): OpenCase[] {
  const cases = new Map<string | null, OpenCase>()
  for (const { authority = null, phase, sentAt, said } of inOrder(sent)) {
    const { openedAt = sentAt, isComplete = false } = cases.get(authority) ?? {}
    if (phase === 'withdrawal') cases.delete(authority)
    else {
      cases.set(authority, {
        ...{ authority, openedAt, isComplete: isComplete || phase === 'complete' },
        ...(said && { said }),
      })
    }
  }
  return [...cases.values()]
}

/** How a notification stands to its due time. */
export interface Delay {
  isLate: boolean
  /** Milliseconds past the due time; 0 when in time. */
  lateByMs: number
  /** The reasons for the delay must go with it; article 33(1), last sentence. */
  needsReason: boolean
}

/** What `delayOf` looks at. */
export interface DelayInput {
  awareAt: Instant | null
  /** When it is, or would be, sent. */
  at: Instant
  phase: NotificationPhase
  authority: string
  sent: readonly PhaseSent[]
  rules: RuleSet
}

/**
 * Is a notification late, and must it say why? Only one that opens a case can be: later additions need no excuse when
 * the first was in time, and when it was not, the first gave the reasons. A new one after a withdrawal is measured from
 * awareness again, because what was withdrawn notifies nothing. The due time itself is in time. Never throws: without
 * awareness nothing is late.
 */
export function delayOf({ awareAt, at, phase, authority, sent, rules }: DelayInput): Delay {
  const [aware, when] = [knownInstant(awareAt), knownInstant(at)]
  const inTime: Delay = { isLate: false, lateByMs: 0, needsReason: false }
  if (aware === null || when === null || !opensCase(phase, sent, authority)) return inTime
  const lateByMs = Date.parse(when) - Date.parse(aware) - rules.authorityHours * 3_600_000
  return lateByMs > 0 ? { isLate: true, lateByMs, needsReason: true } : inTime
}

function lastPhase(sent: readonly PhaseSent[], authority: string): NotificationPhase | null {
  return inOrder(sent.filter((one) => one.authority === authority)).at(-1)?.phase ?? null
}

/** What was sent, in the order of sending; what was only prepared opens and closes nothing. */
function inOrder(sent: readonly PhaseSent[]): (PhaseSent & { sentAt: Instant })[] {
  return sent
    .flatMap((one) => {
      const sentAt = knownInstant(one.sentAt)
      return sentAt === null ? [] : [{ ...one, sentAt }]
    })
    .toSorted((one, other) => Date.parse(one.sentAt) - Date.parse(other.sentAt))
}
