import { raisingWeight, type Spoken } from './reasons.ts'
import type { GroupWeighing } from './weighing.ts'

/**
 * The groups of people that carry a weighing: those that are hit worst; none where the people are not divided. The gravest
 * outcome that is possible speaks first, then the one that is certain, then the weight of what raises the risk: two groups
 * that must both be told are seldom hit alike. Several only where nothing tells them apart.
 */
export function worstGroups<Group extends Pick<GroupWeighing, 'questions'> & { reasons: readonly Spoken[] }>(
  groups: readonly Group[],
): Group[] {
  const gravest = gravestOf(groups, gravity)
  return gravestOf(gravest, ({ reasons }) => raisingWeight(reasons))
}

function gravestOf<Group>(groups: readonly Group[], measure: (group: Group) => number): Group[] {
  const measures = groups.map(measure)
  const most = Math.max(...measures)
  return groups.filter((_, index) => measures[index] === most)
}

function gravity({ questions: { risk, highRisk } }: Pick<GroupWeighing, 'questions'>): number {
  const possible = highRisk === 'no' ? (risk === 'no' ? 0 : 1) : 2
  const certain = highRisk === 'yes' ? 2 : risk === 'yes' ? 1 : 0
  return possible * 10 + certain
}
