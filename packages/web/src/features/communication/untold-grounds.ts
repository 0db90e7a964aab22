import type { ExceptionGround } from '@lekboek/domain'

interface Ground {
  group: string
  reason: string
  ground?: ExceptionGround | null
}

/** The grounds with that of one group changed, or taken back where nothing is said. The changed one stands last. */
export function withGround(
  grounds: readonly Ground[],
  group: string,
  reason: string,
  ground: ExceptionGround | null = null,
): Ground[] {
  const others = grounds
    .filter((one) => one.group !== group)
    .map((one) => ({ group: one.group, reason: one.reason, ground: one.ground ?? null }))
  return reason.trim() === '' ? others : [...others, { group, reason: reason.trim(), ground }]
}
