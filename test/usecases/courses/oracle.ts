import { expect } from 'vitest'
import { checkedJournal } from '../../support/src/index.ts'
import type { ActName } from './acts.ts'
import type { Course } from './course.ts'
import { Lateness } from './lateness.ts'
import { Reached } from './reached.ts'
import { openedIn, rank, stateOf } from './reading.ts'
import type { Seen } from './seen.ts'

/**
 * Judges a course by the law alone, and by what anybody can read in the dossier: it knows none of the rules by which the
 * product works.
 */
export class Oracle {
  /** How many leaves the journal has. */
  leaves: number
  readonly #lateness = new Lateness()
  readonly #reached = new Reached()
  #seen: Seen
  /** The facts showed a risk once. */
  #hasShownRisk = false

  private constructor(leaves: number, seen: Seen) {
    this.leaves = leaves
    this.#seen = seen
  }

  static async of(course: Course): Promise<Oracle> {
    const leaves = await checkedJournal(course.world, course.town)
    const oracle = new Oracle(leaves.length, course.seen)
    oracle.#lateness.note(course)
    return oracle
  }

  /** After an act that was done, or after nothing but time. */
  judge(course: Course, done: ActName | null, leaves: number): void {
    const { seen } = course
    const before = this.#seen
    this.leaves += leaves
    this.#seen = seen
    this.#hasShownRisk ||= rank(seen.weighing.risk) >= rank('risk')
    this.#reached.note(before, seen)
    this.#lateness.judge(course, before, done)
    judgeSilence(seen)
    judgeSteps(seen)
    if (seen.status === 'closed') {
      judgeClosed(seen)
      this.#reached.judge(seen)
      if (before.status === 'closed') expect(seen.duties).toEqual(before.duties)
    }
    if (done === 'dismiss') this.#judgeDismissed(seen)
  }

  /** Articles 4(12), 33(1) and 5(2): nothing that was done on a breach stands beside finding that there was none. */
  #judgeDismissed(seen: Seen): void {
    expect(openedIn(seen)).toBeNull()
    const [decided] = seen.decisions
    if (decided) expect([decided.authorityChoice, decided.peopleChoice]).toEqual(['doNotNotify', 'doNotTell'])
    // What nobody knows any more shows nothing: who decides did, or will.
    if (this.#hasShownRisk && seen.weighing.risk !== 'unlikely' && !decided)
      expect(stateOf(seen, 'authority')).toBe('running')
  }
}

/** Article 33(1): the authority is not notified only where who decides found a risk to be unlikely, or answers for it. */
function judgeSilence(seen: Seen): void {
  const { decisions, assessments, status } = seen
  if (stateOf(seen, 'authority') !== 'notRequired' || status !== 'confirmed') return
  const [decision] = decisions
  expect(decision).toMatchObject({ authorityChoice: 'doNotNotify', reason: expect.any(String) })
  expect(decision?.decidedBy).toMatch(/^decider/)
  const concluded = assessments[0]?.risk
  expect(concluded === 'unlikely' || (concluded === 'risk' && decision?.isConfirmed)).toBe(true)
  judgeWeighing(seen)
}

/** Article 5(2): the weighing stands on the facts in force, and who decides decided on it where it is milder than they are. */
function judgeWeighing({ weighing, assessments, decisions }: Seen): void {
  const [weighed] = assessments
  if (!weighed || rank(weighing.risk) <= rank(weighed.risk)) return
  expect(weighed.deviationArgument).not.toBeNull()
  expect(rank(weighed.proposedRisk)).toBeGreaterThanOrEqual(rank(weighing.risk))
  const [decided] = decisions
  // Whoever decided on all that is asked left nothing out.
  if (decided?.authorityChoice === 'notify' && decided.peopleChoice === 'tell') return
  if (rank(weighing.risk) >= rank('risk')) expect(decided!.decidedAt >= weighed.assessedAt).toBe(true)
}

/** Articles 33, 34 and 5(2): nothing is owed in what is closed, and nothing was late without its reason. */
function judgeClosed(seen: Seen): void {
  const { duties, assessments, decisions, notifications, dutyReports, measures } = seen
  const owed = duties.filter(
    ({ kind, storedState }) => storedState === 'running' && kind !== 'subProcessorReport',
  )
  expect(owed).toEqual([])
  const [[weighed], [decided]] = [assessments, decisions]
  expect(['unlikely', 'risk', 'high']).toContain(weighed?.risk)
  judgeWeighing(seen)
  if (weighed?.risk === 'high') expect(decided?.authorityChoice).toBe('notify')
  if (decided?.authorityChoice === 'notify') {
    const openedAt = openedIn(seen) ?? ''
    expect(openedAt).not.toBe('')
    const isComplete = notifications.some(
      ({ phase, sentAt }) => phase === 'complete' && sentAt !== null && sentAt >= openedAt,
    )
    expect(isComplete).toBe(true)
  }
  if (stateOf(seen, 'authority') === 'metLate')
    expect(notifications.some(({ lateReason }) => lateReason !== null)).toBe(true)
  for (const { duty, reason, retractedAt } of dutyReports)
    if (stateOf(seen, duty) === 'metLate' && retractedAt === null) expect(reason).not.toBeNull()
  expect(measures.every(({ doneAt }) => doneAt !== null)).toBe(true)
}

/** What is to be done next is to close it exactly where nothing stands against that. */
function judgeSteps({ nextStep, closeProblems, status, awareAt, dueAt, duties }: Seen): void {
  if (status !== 'confirmed') return
  expect([nextStep === 'close', closeProblems]).toEqual([closeProblems.length === 0, closeProblems])
  const running = duties.flatMap((duty) => (duty.storedState === 'running' ? [duty.dueAt] : []))
  const first = running.filter((due) => due !== null).toSorted()[0] ?? null
  if (awareAt !== null) expect(dueAt).toBe(first)
}
