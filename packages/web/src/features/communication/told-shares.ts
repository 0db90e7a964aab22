/** How many a message reached by its own way, and how many others were told by themselves later. */
export interface ToldShares {
  own: number
  others: number
}

/** The two apart; null where nobody was told later, or where it is not known how the number divides. */
export function toldShares({
  reachedCount,
  firstReachedCount,
}: {
  reachedCount: number | null
  firstReachedCount: number | null
}): ToldShares | null {
  if (reachedCount === null || firstReachedCount === null || firstReachedCount >= reachedCount) return null
  return { own: firstReachedCount, others: reachedCount - firstReachedCount }
}
