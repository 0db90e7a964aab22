import type { Dossier } from '../incident/dossier.ts'
import { audiencesOf } from './audiences.ts'
import { tellingOf } from './dossier-telling.ts'
import { heldBy } from './held.ts'
import type { AudienceTelling } from './telling.ts'

/**
 * The dossier once whoever decides said, with the ground of this audience, that the messages reached everybody else: whom
 * they did not reach is among those who have a ground. Where these are too few for that, it says nothing.
 */
export function withOthersReached(dossier: Dossier, key: string): Dossier {
  if (!mayOthersBeReached(dossier).includes(key)) return dossier
  const sent = dossier.communications.flatMap(({ toldAt }) => toldAt ?? []).toSorted()
  const short = othersShort(dossier, key)
  const groups = short.map((one) => one.key)
  const others = {
    ...{ toldAt: sent.at(-1) ?? null, groups, reached: peopleIn(short) },
    held: heldBy(groups, audiencesOf(dossier.facts)),
  }
  return {
    ...dossier,
    untoldGroups: (dossier.untoldGroups ?? []).map((one) => (one.group === key ? { ...one, others } : one)),
  }
}

/**
 * Keys of the audiences with whose ground it can be said that everybody else was reached: those who have a ground, with these,
 * are as many as nobody reached.
 */
export function mayOthersBeReached(dossier: Dossier): string[] {
  const telling = tellingInFacts(dossier)
  return telling.flatMap(({ key }) => {
    const room = peopleIn(telling.filter((one) => one.key === key || one.state === 'inPart'))
    const short = telling.filter((one) => one.state === 'short' && one.key !== key)
    return short.length > 0 && short.every(({ missing }) => missing <= room) ? [key] : []
  })
}

function othersShort(dossier: Dossier, key: string): AudienceTelling[] {
  return tellingInFacts(dossier).filter((one) => one.state === 'short' && one.key !== key)
}

// Whom the facts no longer count is no matter of a message.
function tellingInFacts(dossier: Dossier): AudienceTelling[] {
  return tellingOf({ ...dossier, droppedPeople: 0 })
}

function peopleIn(audiences: readonly AudienceTelling[]): number {
  return audiences.reduce((sum, { most }) => sum + most, 0)
}
