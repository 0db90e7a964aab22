import type { Shape } from '../selection/selection.ts'

/** Decisions as they are read. */
export const decisionShape: Shape = {
  table: 'decision',
  fields: {
    id: '@.id',
    authorityChoice: '@.authority_choice',
    peopleChoice: '@.people_choice',
    exceptionGround: '@.exception_ground',
    exceptionArgument: '@.exception_argument',
    followsAdvice: '@.follows_advice',
    reason: '@.reason',
    isConfirmed: '@.is_confirmed',
    ruleSetId: '@.rule_set_id',
    decidedAt: '@.decided_at',
    decidedBy: '@.decided_by_name',
  },
}
