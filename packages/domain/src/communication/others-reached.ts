import type { Dossier } from '../incident/dossier.ts'
import { audiencesOf } from './audiences.ts'
import { tellingOf, tellingRulesOf } from './dossier-telling.ts'
import { heldBy } from './held.ts'
import { othersBeside, type AudienceTelling } from './telling.ts'

/**
 * The dossier once whoever decides said, with the ground of this audience, that the messages reached everybody else: whom
 * they did not reach is among those who have a ground. Where that ground does not count, or these are too few for that, it
 * says nothing.
 */
export function withOthersReached(dossier: Dossier, key: string): Dossier {
  const short = othersOf(dossier, key, shortIn(dossier))
  if (short.length === 0) return dossier
  const sent = dossier.communications.flatMap(({ toldAt }) => toldAt ?? []).toSorted()
  const groups = short.map((one) => one.key)
  const others = {
    ...{ toldAt: sent.at(-1) ?? null, groups, reached: short.reduce((sum, { most }) => sum + most, 0) },
    held: heldBy(groups, audiencesOf(dossier.facts)),
  }
  const said = {
    ...dossier,
    untoldGroups: (dossier.untoldGroups ?? []).map((one) => (one.group === key ? { ...one, others } : one)),
  }
  const isCounted = tellingInFacts(said).every((one) => !groups.includes(one.key) || one.state === 'told')
  return isCounted ? said : dossier
}

/**
 * Keys of the audiences with whose ground it can be said that everybody else was reached: they share a message with those
 * who count as not reached, and with whoever else has a ground they are as many for certain.
 */
export function mayOthersBeReached(dossier: Dossier): string[] {
  const short = shortIn(dossier)
  return audiencesOf(dossier.facts).flatMap(({ key }) =>
    othersOf(dossier, key, short).length > 0 ? [key] : [],
  )
}

/** Those of the short audiences of whom this can be said with the ground of one. */
function othersOf(dossier: Dossier, key: string, short: readonly AudienceTelling[]): AudienceTelling[] {
  // Mostly nobody is: then nothing is looked at.
  if (short.length === 0) return []
  const { facts, communications, untoldGroups } = dossier
  const others = othersBeside(key, facts, communications, untoldGroups, tellingRulesOf(dossier))
  return short.filter((one) => others.includes(one.key))
}

function shortIn(dossier: Dossier): AudienceTelling[] {
  return tellingInFacts(dossier).filter(({ state }) => state === 'short')
}

// Whom the facts no longer count is no matter of a message.
function tellingInFacts(dossier: Dossier): AudienceTelling[] {
  return tellingOf({ ...dossier, droppedPeople: 0 })
}
