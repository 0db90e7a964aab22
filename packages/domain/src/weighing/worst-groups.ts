import type { GroupWeighing } from './weighing.ts'

/**
 * The groups of people that carry a weighing: those that are hit worst, of several alike all of them; none where the
 * people are not divided. The gravest outcome that is possible speaks first, then the one that is certain.
 */
export function worstGroups<Group extends Pick<GroupWeighing, 'questions'>>(
  groups: readonly Group[],
): Group[] {
  const graves = groups.map(gravity)
  const worst = Math.max(...graves)
  return groups.filter((_, index) => graves[index] === worst)
}

function gravity({ questions: { risk, highRisk } }: Pick<GroupWeighing, 'questions'>): number {
  const possible = highRisk === 'no' ? (risk === 'no' ? 0 : 1) : 2
  const certain = highRisk === 'yes' ? 2 : risk === 'yes' ? 1 : 0
  return possible * 10 + certain
}
