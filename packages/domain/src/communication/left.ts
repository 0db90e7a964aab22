import { excludedGrounds } from '../decision/standing.ts'
import type { Dossier } from '../incident/dossier.ts'
import { audiencesOf } from './audiences.ts'
import { tellingRulesOf } from './dossier-telling.ts'
import { counts, isPublished, type UntoldGroup } from './grounds.ts'
import { isFor, isSent, type SentMessage } from './messages.ts'
import { mayHideSome } from './once-counted.ts'
import { toldBy } from './reach.ts'

/**
 * The dossier `after` something was done in it, whatever it was. Those who left the facts counted as told, or as spared, by
 * what was recorded then. Once any of that counts for less, nothing says any more why they need not be told: they are waited
 * for until whoever decides confirms the numbers (articles 5(2) and 34(1)); whoever may have left, and of whom that is not
 * known while nobody knows how many there are, once it is.
 */
export function withLeftWaitedFor(before: Dossier, after: Dossier): Dossier {
  const { droppedPeople = 0, leftPeople = 0 } = after
  const isHiding = mayHideSome(after)
  if ((leftPeople === 0 && !isHiding) || !countsLess(before, after)) return after
  const isCountedLess = isHiding || after.isCountedLess === true
  return { ...after, droppedPeople: droppedPeople + leftPeople, leftPeople: 0, isCountedLess }
}

function countsLess(before: Dossier, after: Dossier): boolean {
  const { communications, untoldGroups = [] } = before
  const messageNow = (id?: string) => after.communications.find((one) => one.id === id)
  return (
    communications.some((one) => {
      const now = messageNow(one.id)
      return coverOf(after, now) < coverOf(before, one) || (one.isToOthers === true && !now?.isToOthers)
    }) ||
    untoldGroups.some((one) => {
      const now = after.untoldGroups?.find(({ group }) => group === one.group)
      if (one.areOthersReached && !now?.areOthersReached) return true
      const isGone = !isThere(before, one) || !isThere(after, one)
      return (
        (hasLeft(one) || mayHideSome(after)) &&
        holds(before, one, isGone) &&
        !(now && holds(after, now, isGone))
      )
    })
  )
}

/** How many people a message speaks for, of those of then: everybody, where telling is not asked of each. */
function coverOf(dossier: Dossier, message?: SentMessage): number {
  if (!message || !isSent(message)) return 0
  const { isHigh, isEach } = tellingRulesOf(dossier)
  if (isPublished(message)) return isEach ? 0 : Infinity
  if (!isHigh && message.hasReason) return Infinity
  return message.reach ? toldBy(message.reach) : (message.reached ?? 0)
}

// A group that one of the two does not hold is judged by what the facts say of all.
function holds(dossier: Dossier, ground: UntoldGroup, isGone: boolean): boolean {
  const { isHigh = false, mild = [], excluded } = tellingRulesOf(dossier)
  const key = ground.group
  const own = dossier.communications.filter((one) => isFor(one, { key, from: [] }))
  return counts(ground, own, {
    isHigh,
    isMild: isGone || mild.includes(key),
    excluded: isGone ? excludedGrounds(dossier.facts) : (excluded?.get(key) ?? []),
  })
}

/** Did somebody for whom a ground was recorded leave? */
function hasLeft({ reach }: UntoldGroup): boolean {
  return !reach || reach.reached < toldBy(reach)
}

function isThere({ facts }: Dossier, { group }: UntoldGroup): boolean {
  return audiencesOf(facts).some(({ key }) => key === group)
}
