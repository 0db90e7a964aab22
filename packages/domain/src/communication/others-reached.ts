import type { Dossier } from '../incident/dossier.ts'
import type { Audience } from './audiences.ts'
import { tellingOf, tellingRulesOf } from './dossier-telling.ts'
import { isPublished } from './grounds.ts'
import { isFor } from './messages.ts'
import { othersReachedWith, standOf } from './telling.ts'

/**
 * The dossier once whoever decides said, with the ground of this audience, that the messages reached everybody else: whom
 * they did not reach is among those who have a ground. Where that ground does not count, or these are too few for that, it
 * says nothing.
 */
export function withOthersReached(dossier: Dossier, key: string): Dossier {
  const short = shortIn(dossier)
  const said = {
    ...dossier,
    untoldGroups: (dossier.untoldGroups ?? []).map((one) =>
      one.group === key ? { ...one, areOthersReached: true } : one,
    ),
  }
  const left = shortIn(said)
  return left.length < short.length ? said : dossier
}

/**
 * Keys of the audiences with whose ground it can be said that everybody else was reached: they share a message with those
 * who count as not reached, and with whoever else has a ground they are as many for certain.
 */
export function mayOthersBeReached(dossier: Dossier): string[] {
  const short = shortIn(dossier)
  // Mostly nobody is: then nothing is looked at.
  if (short.length === 0) return []
  const { facts, communications, untoldGroups = [] } = dossier
  const stand = standOf(facts, communications, untoldGroups, tellingRulesOf(dossier))
  return stand.audiences.flatMap(({ key }) =>
    othersReachedWith(key, stand).some((one) => short.includes(one)) ? [key] : [],
  )
}

/**
 * Does ground (c) wait for a public message to these people? Article 34(3)(c) lets that stand in for telling each; before
 * it was sent the ground counts for nobody, and nothing can be said of the others with it.
 */
export function isPublicFirst(dossier: Dossier, audience: Audience): boolean {
  const { isHigh = false } = tellingRulesOf(dossier)
  return isHigh && !dossier.communications.some((one) => isPublished(one) && isFor(one, audience))
}

// Whom the facts no longer count is no matter of a message.
function shortIn(dossier: Dossier): string[] {
  const telling = tellingOf({ ...dossier, droppedPeople: 0 })
  return telling.flatMap(({ key, state }) => (state === 'short' ? [key] : []))
}
