interface Reason {
  /** raises, lowers or unknown */
  direction: string
}

/**
 * The first few reasons of each direction, in the order of the weighing: whoever reads only these must not think that
 * everything points one way.
 */
export function strongestOfEach<One extends Reason>(reasons: readonly One[], perDirection: number): One[] {
  const seen = new Map<string, number>()
  return reasons.filter(({ direction }) => {
    const count = (seen.get(direction) ?? 0) + 1
    seen.set(direction, count)
    return count <= perDirection
  })
}
