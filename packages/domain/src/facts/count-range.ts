import type { PeopleFacts } from './facts.ts'

export interface CountRange {
  from: number
  to: number
}

/** Between how many and how many people an approximate number lies; `null` where one number says it all. */
export function countRange({
  countKind,
  count,
  countMax,
}: Pick<PeopleFacts, 'countKind' | 'count' | 'countMax'>): CountRange | null {
  if (countKind !== 'approximate' || count === null || countMax === null) return null
  return countMax > count ? { from: count, to: countMax } : null
}
