import type { FoundContradiction } from '../facts/contradictions-at.ts'

/**
 * The contradiction for which an answer is not believed, so that the weighing calls unknown what somebody answered; null
 * where nobody did, or where it is believed. `answer` is the one that stands at the path of the reason.
 */
export function disbeliefOf(
  { direction, path }: { direction: string; path: string },
  contradictions: readonly FoundContradiction[],
  answer: unknown,
): string | null {
  if (direction !== 'unknown' || answer === null || answer === 'toBeDetermined') return null
  return contradictions.find(({ paths }) => paths.includes(path))?.code ?? null
}
