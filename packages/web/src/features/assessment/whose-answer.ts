import { groupNumber } from './group-count.ts'

const ownAnswer = /^people\.groups\.\d+\./

/**
 * Whose answer a reason rests on, where that is not plain: among the reasons of the whole an own answer of the group that is
 * hit worst, among those of one group (`of`) an answer that it has from the dossier. What sums up rests on none.
 */
export function whoseAnswer(
  { path, source }: { path: string; source: string },
  of: string | undefined,
): 'worst' | 'dossier' | null {
  const isOwn = ownAnswer.test(path)
  if (of === undefined) return isOwn ? 'worst' : null
  return isOwn || source === 'general' || groupNumber(of) === null ? null : 'dossier'
}
