import type { Dossier } from './dossier.ts'

type Timed = Pick<Dossier, 'facts'> & Partial<Pick<Dossier, 'hasGoneOn'>>

/**
 * Does the breach go on, as far as the facts say? A period without an end has none yet; and where they said once that it goes
 * on, an answer that nobody knows any more does not say that it is over (article 5(2)): a day or an end does.
 */
export function isOngoing({ facts, hasGoneOn = false }: Timed): boolean {
  const { occurrenceKind, occurredToAt } = facts.timing
  if (occurrenceKind === 'ongoing') return true
  if (occurrenceKind === 'day' || occurredToAt !== null) return false
  return occurrenceKind === 'period' || hasGoneOn
}

/** The dossier after an act, with that its facts said that the breach goes on, which they do not say any more. */
export function withGoneOn({ facts }: Pick<Dossier, 'facts'>, after: Dossier): Dossier {
  const isGone = facts.timing.occurrenceKind === 'ongoing' && after.facts.timing.occurrenceKind !== 'ongoing'
  return isGone && after.hasGoneOn !== true ? { ...after, hasGoneOn: true } : after
}
