/** How many people a group of the weighing holds, as far as that can be told. */
export type GroupCountText = 'exact' | 'between' | 'from' | 'open'

export function groupCountText({
  countFrom,
  countTo,
}: {
  countFrom: number
  countTo: number | null
}): GroupCountText {
  if (countTo === countFrom) return 'exact'
  if (countTo !== null) return 'between'
  return countFrom > 1 ? 'from' : 'open'
}

/** The number of a group, from 0; null for those whom no group holds. */
export function groupNumber(path: string): number | null {
  const [, number] = /^people\.groups\.(\d+)$/.exec(path) ?? []
  return number === undefined ? null : Number(number)
}
