import { msOf, readInstant } from '../clock/instant.ts'
import { isReversed } from './breach-signs.ts'
import type { ContradictionCode } from './contradiction-code.ts'
import { isToldFirst } from './discovered-by.ts'
import type { Facts } from './facts.ts'
import { shelters, type Shelter } from './shelters.ts'

/** Two questions whose answers exclude each other. */
export interface Pair {
  code: ContradictionCode
  paths: readonly [string, string]
}

export interface ContradictionRow extends Pair {
  when: (facts: Facts) => boolean
}

/** A pair of which one answer shelters: that one is not believed. */
export interface ShelterRow extends ContradictionRow {
  /** The question whose answer shelters. */
  shelter: string
  /** Every question on which the pair hangs. */
  reads: readonly string[]
  isAlike: boolean
}

/** Every sheltering answer against everything that denies it. */
export const shelterRows: readonly ShelterRow[] = Object.values<Shelter>(shelters).flatMap(
  ({ path: shelter, said, denials }) =>
    denials.map(({ code, path, also = [], when, isHarmFirst = false, isAlike = false }) => ({
      code,
      paths: isHarmFirst ? [path, shelter] : [shelter, path],
      when: (facts) => said(facts) && when(facts),
      shelter,
      reads: [shelter, path, ...also],
      isAlike,
    })),
)

/** Pairs of answers of the dossier or of one group; times, and all groups together, are looked at apart. */
export const contradictionRows: readonly ContradictionRow[] = [
  {
    code: 'ongoingYetEnded',
    paths: ['timing.occurrenceKind', 'timing.occurredToAt'],
    when: ({ timing }) => timing.occurrenceKind === 'ongoing' && timing.occurredToAt !== null,
  },
  { code: 'dayYetLonger', paths: ['timing.occurrenceKind', 'timing.occurredToAt'], when: isLongerThanDay },
  {
    code: 'foundByUsYetTold',
    paths: ['timing.discovery', 'timing.processorToldAt'],
    when: ({ timing }) => timing.discovery === 'controller' && isToldFirst(timing),
  },
  ...shelterRows,
  {
    code: 'countReversed',
    paths: ['people.count', 'people.countMax'],
    when: ({ people }) => isReversed(people),
  },
  {
    code: 'exactYetRange',
    paths: ['people.countKind', 'people.countMax'],
    when: ({ people }) =>
      people.countKind === 'exact' &&
      people.count !== null &&
      people.countMax !== null &&
      people.countMax > people.count,
  },
  {
    code: 'nobodyInformedYetDescribed',
    paths: ['parties.otherAuthoritiesInformed', 'parties.otherAuthoritiesDescription'],
    when: ({ parties }) =>
      parties.otherAuthoritiesInformed === 'no' &&
      parties.policeInformed === 'no' &&
      parties.otherAuthoritiesDescription !== null,
  },
]

/** The longest day there is: 25 hours, when summer time ends. */
const longestDayMs = 25 * 3_600_000

function isLongerThanDay({ timing }: Facts): boolean {
  const { occurredFromAt: from, occurredToAt: to } = timing
  if (timing.occurrenceKind !== 'day' || from === null || to === null) return false
  return readInstant(from) !== null && readInstant(to) !== null && msOf(to) - msOf(from) > longestDayMs
}
