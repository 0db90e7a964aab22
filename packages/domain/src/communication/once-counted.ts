import type { Facts } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { peopleCounted } from '../weighing/aspects.ts'
import { audiencesOf } from './audiences.ts'
import { movesIn, type Division } from './moves.ts'
import { leastIn, mostIn, sumOf } from './reach.ts'

/** What a change of the facts does to those whom they counted once, while it is not known how many some part of them is. */
interface OnceCounted {
  /** So many of them have no place any more. */
  gone: number
  /** So many may be there still; 0 once every part is counted. */
  countedPeople: number
}

/**
 * Whoever was counted once, of all or of a part, and not found again may be in a part that nobody counts, or only estimates.
 * They are gone as far as all are fewer now; whoever came in the meantime is none of them.
 */
export function onceCountedSince(dossier: Dossier, facts: Facts, division: Division): OnceCounted {
  if (!isVague(division.before) && !isVague(division.after)) return { gone: 0, countedPeople: 0 }
  const known = onceCounted(dossier) + newcomersIn(division)
  const gone = Math.max(0, known - mostOfAll(facts))
  return { gone, countedPeople: isVague(division.after) ? known - gone : 0 }
}

/** May some be there whom the facts counted once, and count in no part any more? */
export function mayHideSome(dossier: Dossier): boolean {
  return onceCounted(dossier) > countedIn(dossier.facts)
}

function onceCounted({ countedPeople = 0, facts }: Dossier): number {
  return Math.max(countedPeople, countedIn(facts))
}

function countedIn(facts: Facts): number {
  return Math.max(facts.people.count ?? 0, leastIn(audiencesOf(facts)))
}

function mostOfAll(facts: Facts): number {
  const audiences = audiencesOf(facts)
  const { many } = peopleCounted(facts.people)
  return many > 0 && Number.isFinite(many) ? Math.max(many, leastIn(audiences)) : mostIn(audiences)
}

function newcomersIn(division: Division): number {
  const moves = movesIn(division, new Map(division.before.map(({ key, most }) => [key, most])))
  const newcomers = division.after.map(({ key, count }) => {
    const there = sumOf(moves.filter(({ to }) => to === key).map(({ people }) => people))
    return Math.max(0, (count ?? 0) - there)
  })
  return sumOf(newcomers)
}

function isVague(audiences: Division['before']): boolean {
  return audiences.some(({ count, most }) => count !== most)
}
