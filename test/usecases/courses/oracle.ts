import { expect } from 'vitest'
import { checkedJournal } from '../../support/src/index.ts'
import type { ActName } from './acts.ts'
import type { Course } from './course.ts'
import type { Seen, SeenDuty } from './seen.ts'

const hour = 3_600_000
const after = (at: string, hours: number): string => new Date(Date.parse(at) + hours * hour).toISOString()

/** A duty whose time was over by what was recorded once, and whether something had gone too late. */
interface Late {
  readonly dueAt: string
  readonly wasSent: boolean
}

/**
 * Judges a course by the law alone, and by what anybody can read in the dossier: it knows none of the rules by which the
 * product works.
 */
export class Oracle {
  /** How many leaves the journal has. */
  leaves: number
  readonly #late = new Map<string, Late>()
  #seen: Seen

  private constructor(leaves: number, seen: Seen) {
    this.leaves = leaves
    this.#seen = seen
  }

  static async of(course: Course): Promise<Oracle> {
    const leaves = await checkedJournal(course.world, course.town)
    const oracle = new Oracle(leaves.length, course.seen)
    oracle.#note(course)
    return oracle
  }

  judge(course: Course, done: ActName | null, leaves: number): void {
    this.leaves += leaves
    const before = this.#seen
    this.#seen = course.seen
    this.#excuse(before, course.seen, done)
    this.#judgeLate(course)
    this.#note(course)
    this.#judgeSilence(course.seen)
    this.#judgeClosed(course)
    this.#judgeSteps(course.seen)
  }

  /** GDPR articles 33(1) and 5(2): who decides names what is undone; what was left out has its reason. */
  #excuse(before: Seen, now: Seen, done: ActName | null): void {
    if (done === 'confirmCorrection') {
      for (const { key } of now.kept.duties.filter((kept) => isNewlyConfirmed(kept, before)))
        this.#late.delete(key)
    }
    if (done === 'decide') {
      for (const key of ['authority', 'people', 'policeNotification']) {
        if (stateOf(now, key) === 'notRequired') this.#late.delete(key)
      }
      // Nothing of article 34(1) binds who decided that the risk is no high one after all, and tells people anyhow.
      const [newest, ...earlier] = now.assessments.map(({ risk }) => risk)
      if (newest !== 'high' && earlier.includes('high')) this.#late.delete('people')
    }
    // What an organisation took on itself it may leave out, with its reason, or give up.
    if (done === 'report' || done === 'changeSettings') {
      for (const { key, kind, storedState } of now.duties) {
        if (kind === 'own' && storedState === 'notRequired') this.#late.delete(key)
      }
    }
  }

  /** What was late stays late. */
  #judgeLate({ seen, world }: Course): void {
    for (const [key, late] of this.#late) {
      const duty = seen.duties.find((one) => one.key === key)
      // Entered afterwards, with the way it went: it had gone in time.
      if (!late.wasSent && duty?.storedState === 'met' && duty.metAt! <= late.dueAt) this.#late.delete(key)
      else expect([key, isLate(duty, world.now)]).toEqual([key, true])
    }
  }

  #note({ seen, world }: Course): void {
    const { awareAt, decisions } = seen
    const dueAt = awareAt && after(awareAt, 72)
    if (dueAt && decisions[0]?.authorityChoice !== 'doNotNotify' && seen.status === 'confirmed') {
      const openedAt = openedIn(seen)
      if ((openedAt ?? world.now) > dueAt) this.#keep('authority', { dueAt, wasSent: openedAt !== null })
    }
    for (const duty of seen.duties) {
      const { key, kind, dueAt: due, metAt } = duty
      const isOwnBusiness = ['investigation', 'processorReport', 'subProcessorReport'].includes(kind)
      if (!isOwnBusiness && due && isLate(duty, world.now))
        this.#keep(key, { dueAt: due, wasSent: metAt !== null })
    }
  }

  #keep(key: string, late: Late): void {
    const known = this.#late.get(key)
    this.#late.set(key, { dueAt: late.dueAt, wasSent: late.wasSent || known?.wasSent === true })
  }

  /** Article 33(1): the authority is not notified only where somebody who decides found a risk to be unlikely, or answers for it. */
  #judgeSilence({ duties, decisions, assessments, status }: Seen): void {
    const authority = duties.find(({ key }) => key === 'authority')
    if (authority?.storedState !== 'notRequired' || status !== 'confirmed') return
    const [decision] = decisions
    expect(decision).toMatchObject({ authorityChoice: 'doNotNotify', reason: expect.any(String) })
    expect(decision?.decidedBy).toMatch(/^decider/)
    const concluded = assessments[0]?.risk
    expect(concluded === 'unlikely' || (concluded === 'risk' && decision?.isConfirmed)).toBe(true)
  }

  /** Articles 33, 34 and 5(2): nothing is owed in what is closed, and nothing was late without its reason. */
  #judgeClosed({ seen }: Course): void {
    if (seen.status !== 'closed') return
    const { duties, assessments, decisions, notifications, dutyReports, measures } = seen
    const owed = duties.filter(
      ({ kind, storedState }) => storedState === 'running' && kind !== 'subProcessorReport',
    )
    expect(owed).toEqual([])
    const [weighed] = assessments
    const [decided] = decisions
    expect(['unlikely', 'risk', 'high']).toContain(weighed?.risk)
    if (decided?.authorityChoice === 'notify') {
      expect(openedIn(seen)).not.toBeNull()
      expect(notifications.some(({ phase, sentAt }) => phase === 'complete' && sentAt !== null)).toBe(true)
    }
    if (duties.some(({ key, storedState }) => key === 'authority' && storedState === 'metLate')) {
      expect(notifications.some(({ lateReason }) => lateReason !== null)).toBe(true)
    }
    for (const { duty, reason, retractedAt } of dutyReports) {
      const isLateMet = duties.some(({ key, storedState }) => key === duty && storedState === 'metLate')
      if (isLateMet && retractedAt === null) expect(reason).not.toBeNull()
    }
    if (weighed?.risk === 'high') {
      const open = seen.audiences.filter(({ state }) => ['waits', 'short', 'uncounted'].includes(state))
      expect(open).toEqual([])
    }
    expect(measures.every(({ doneAt }) => doneAt !== null)).toBe(true)
    // Whoever weighs more mildly than the facts says why.
    if (rank(seen.weighing.risk) > rank(weighed?.risk)) expect(weighed?.deviationArgument).not.toBeNull()
    if (weighed?.risk === 'high') expect(decided?.authorityChoice).toBe('notify')
  }

  /** What is to be done next is to close it exactly where nothing stands against that. */
  #judgeSteps({ nextStep, closeProblems, status }: Seen): void {
    if (status !== 'confirmed') return
    expect([nextStep === 'close', closeProblems]).toEqual([closeProblems.length === 0, closeProblems])
  }
}

function stateOf({ duties }: Seen, key: string): string | undefined {
  return duties.find((duty) => duty.key === key)?.storedState
}

function isNewlyConfirmed(kept: Seen['kept']['duties'][number], before: Seen): boolean {
  const open = before.kept.duties.filter(({ key, confirmedAt }) => key === kept.key && confirmedAt === null)
  return kept.confirmedAt !== null && open.length > 0
}

export function isLate(duty: SeenDuty | undefined, now: string): boolean {
  if (!duty) return false
  const { storedState, dueAt } = duty
  return storedState === 'metLate' || (storedState === 'running' && dueAt !== null && dueAt < now)
}

/** When the notification went that stands. */
function openedIn({ notifications }: Seen): string | null {
  const sent = notifications.flatMap(({ sentAt, phase }) => (sentAt === null ? [] : [{ sentAt, phase }]))
  const inOrder = sent.toSorted((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
  const last = inOrder.findLastIndex(({ phase }) => phase === 'withdrawal')
  return inOrder[last + 1]?.sentAt ?? null
}

function rank(risk: string | undefined): number {
  return ['unlikely', 'undetermined', 'risk', 'high'].indexOf(risk ?? 'unlikely')
}
