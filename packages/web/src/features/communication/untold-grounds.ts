import type { ExceptionGround } from '@lekboek/domain'

interface Ground {
  group: string
  reason: string
  ground?: ExceptionGround | null
  isConfirmed?: boolean | null
  areOthersReached?: boolean | null
  isRenewed?: boolean
}

/**
 * The grounds with that of one group recorded anew, or taken back where nothing is said. The changed one stands last; the
 * others stay as they were recorded.
 */
export function withGround(
  grounds: readonly Ground[],
  { group, reason, ground = null, isConfirmed = false, areOthersReached = false }: Ground,
): Ground[] {
  const others = grounds
    .filter((one) => one.group !== group)
    .map((one) => ({
      ...{ group: one.group, reason: one.reason },
      ...{ ground: one.ground ?? null, isConfirmed: one.isConfirmed ?? false },
    }))
  if (reason.trim() === '') return others
  const said = areOthersReached === true ? { areOthersReached } : {}
  return [...others, { group, reason: reason.trim(), ground, isConfirmed, ...said, isRenewed: true }]
}
