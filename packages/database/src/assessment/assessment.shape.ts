import type { Shape } from '../selection/selection.ts'

/** Assessments as they are read. */
export const assessmentShape: Shape = {
  table: 'assessment',
  fields: {
    id: '@.id',
    risk: '@.risk',
    proposedRisk: '@.proposed_risk',
    proposedHighRisk: "@.proposal -> 'questions' ->> 'highRisk'",
    proposedReasons: "@.proposal -> 'reasons'",
    riskAnswer: '@.risk_answer',
    highRiskAnswer: '@.high_risk_answer',
    reasoning: '@.reasoning',
    adviceAuthority: '@.advice_authority',
    adviceAuthorities: '@.advice_authorities',
    advicePeople: '@.advice_people',
    exceptionGround: '@.exception_ground',
    advice: '@.advice',
    deviationArgument: '@.deviation_argument',
    ruleSetId: '@.rule_set_id',
    assessedAt: '@.assessed_at',
    severityScore: '@.severity_quarters / 4.0',
    assessedBy: '@.assessed_by_name',
    proposal: '@.proposal',
    facts: '@.facts',
  },
}
