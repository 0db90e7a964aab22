import { expect } from 'vitest'
import { countOf } from './reading.ts'
import type { Seen } from './seen.ts'

/** How many people a message or a ground was for, and whether that counts at a high risk. */
interface Cover {
  readonly people: number
  readonly isDecided: boolean
}

/** Who was told, or is spared: article 34(1) and (3) speak of each person. The people of a course are never divided. */
export class Reached {
  /** By messages, each for those who were there then. */
  readonly #told = new Map<string, number>()
  #spared: Cover | null = null

  note(before: Seen, now: Seen): void {
    const count = countOf(now) ?? 0
    for (const message of now.communications) {
      const { id, toldAt, reachedCount, leftReason, leftDueAt } = message
      const known = before.communications.find((one) => one.id === id)
      const isSame =
        known?.toldAt === toldAt && known.reachedCount === reachedCount && known.leftReason === leftReason
      if (toldAt === null || message.channel === 'website') this.#told.delete(id)
      // Whom it did not reach has a reason, unless they still will be told.
      else if (!isSame)
        this.#told.set(id, Math.max(reachedCount ?? 0, leftReason !== null && leftDueAt === null ? count : 0))
    }
    if (before.untold.version === now.untold.version) return
    const [ground] = now.untold.grounds
    this.#spared = ground ? { people: count, isDecided: ground.isDecided === true } : null
  }

  /** Nobody who is to be told was forgotten. */
  judge(seen: Seen): void {
    const [decided] = seen.decisions
    const isHigh = seen.assessments[0]?.risk === 'high'
    if (!isHigh && decided?.peopleChoice !== 'tell') return
    if (decided?.peopleChoice === 'doNotTell') return void expect(decided.exceptionGround).not.toBeNull()
    if (decided?.peopleChoice === 'tellPublicly')
      return void expect(seen.communications.some(({ toldAt }) => toldAt !== null)).toBe(true)
    const spared = this.#spared && (this.#spared.isDecided || !isHigh) ? this.#spared.people : 0
    expect(Math.max(spared, ...this.#told.values())).toBeGreaterThanOrEqual(countOf(seen) ?? Infinity)
  }
}
