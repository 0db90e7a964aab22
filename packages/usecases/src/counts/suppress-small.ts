import type { CountsRow } from '@lekboek/database'

/** Fewer than this many, and who knows the place knows the case. */
export const smallestCount = 5

/** The counts of one year; null is "fewer than five". */
export type CountsOfYear = {
  readonly [Field in keyof CountsRow]: Field extends 'year' ? number : number | null
}

/**
 * Hides every count under five. Nothing that adds up is given beside it, no total of a year or of all years: what is
 * hidden would follow from what is left.
 */
export function suppressSmall(row: CountsRow): CountsOfYear {
  const { year, ...counts } = row
  const shown = (count: number) => (count < smallestCount ? null : count)
  return {
    year,
    ...{ reported: shown(counts.reported), investigating: shown(counts.investigating) },
    ...{
      confirmed: shown(counts.confirmed),
      closed: shown(counts.closed),
      dismissed: shown(counts.dismissed),
    },
    notifiedInTime: shown(counts.notifiedInTime),
    notifiedLate: shown(counts.notifiedLate),
    overdue: shown(counts.overdue),
  }
}
