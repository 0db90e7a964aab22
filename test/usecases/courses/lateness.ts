import { expect } from 'vitest'
import type { ActName } from './acts.ts'
import type { Course } from './course.ts'
import { afterHours, isLate, openedIn, stateOf } from './reading.ts'
import type { Seen } from './seen.ts'

/** A duty whose time was over by what was recorded once, and whether something had gone too late. */
interface Late {
  readonly dueAt: string
  readonly wasSent: boolean
}

/** The notification that met its duty late says so. */
function agree(seen: Seen): void {
  if (stateOf(seen, 'authority') !== 'metLate') return
  const metAt = seen.duties.find(({ key }) => key === 'authority')?.metAt
  const met = seen.notifications.filter(({ sentAt }) => sentAt === metAt)
  expect(met.every((one) => one.isLate)).toBe(true)
}

/** The organisation's target for a check and a processor's own lateness are not what the controller answers for. */
const ownBusiness = ['investigation', 'processorReport', 'subProcessorReport']

/** What was late stays late: GDPR articles 33(1) and 5(2). */
export class Lateness {
  readonly #late = new Map<string, Late>()

  judge(course: Course, before: Seen, done: ActName | null): void {
    this.#excuse(before, course.seen, done)
    this.#insist(course)
    agree(course.seen)
    this.note(course)
  }

  /** By the record as it stands, and as anybody reads it. */
  note({ seen, world }: Course): void {
    const { awareAt, decisions } = seen
    const dueAt = awareAt && afterHours(awareAt, 72)
    if (dueAt && decisions[0]?.authorityChoice !== 'doNotNotify' && seen.status === 'confirmed') {
      const openedAt = openedIn(seen)
      if ((openedAt ?? world.now) > dueAt) this.#keep('authority', { dueAt, wasSent: openedAt !== null })
    }
    for (const duty of seen.duties) {
      const { key, kind, dueAt: due, metAt } = duty
      if (due && !ownBusiness.includes(kind) && isLate(duty, world.now))
        this.#keep(key, { dueAt: due, wasSent: metAt !== null })
    }
  }

  /** Who decides names what is undone; what an organisation took on itself it may leave out with its reason, or give up. */
  #excuse(before: Seen, now: Seen, done: ActName | null): void {
    if (done === 'confirmCorrection') {
      const open = before.kept.duties.filter(({ confirmedAt }) => confirmedAt === null).map(({ key }) => key)
      for (const { key, confirmedAt } of now.kept.duties)
        if (confirmedAt !== null && open.includes(key)) this.#late.delete(key)
    }
    if (done === 'decide') {
      for (const key of ['authority', 'people', 'policeNotification'])
        if (stateOf(now, key) === 'notRequired') this.#late.delete(key)
      // Nothing of article 34(1) binds who decided that the risk is no high one after all, and tells people anyhow.
      const [newest, ...earlier] = now.assessments.map(({ risk }) => risk)
      if ((newest === 'risk' || newest === 'unlikely') && earlier.includes('high'))
        this.#late.delete('people')
    }
    // Who decides found for each of them a ground of article 34(3), on which nothing need be said.
    if (done === 'sayWhyUntold' && stateOf(now, 'people') === 'notRequired')
      if (now.untold.grounds.some(({ isDecided }) => isDecided)) this.#late.delete('people')
    if (done === 'report' || done === 'changeSettings') {
      for (const { key, kind, storedState } of now.duties)
        if (kind === 'own' && storedState === 'notRequired') this.#late.delete(key)
    }
  }

  #insist({ seen, world }: Course): void {
    for (const [key, late] of this.#late) {
      const duty = seen.duties.find((one) => one.key === key)
      // Entered afterwards, with the way it went: it had gone in time.
      if (!late.wasSent && duty?.storedState === 'met' && duty.metAt! <= late.dueAt) this.#late.delete(key)
      else expect([key, isLate(duty, world.now)]).toEqual([key, true])
    }
  }

  #keep(key: string, late: Late): void {
    const known = this.#late.get(key)
    this.#late.set(key, { dueAt: late.dueAt, wasSent: late.wasSent || known?.wasSent === true })
  }
}
