/** Two dossiers that look alike. */
export interface LikePair {
  readonly one: string
  readonly other: string
}

/** Dossiers that look alike directly or through one another, each group once; in the order in which they were first named. */
export function groupLikenesses(pairs: readonly LikePair[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  for (const { one, other } of pairs) {
    const touched = groups.filter((group) => group.includes(one) || group.includes(other))
    const joined = [...new Set([...touched.flat(), one, other])]
    const at = touched[0] ? groups.indexOf(touched[0]) : groups.length
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.splice(at, 0, joined)
  }
  return groups
}
