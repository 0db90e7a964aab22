import type { Register } from '../door/in-register.ts'

/** A weighing with the advice that follows from it, and what it was made from. */
export interface NewAssessment {
  readonly id: string
  readonly incidentId: string
  /** Counts from 1 in its dossier. */
  readonly version: number
  readonly risk: string
  readonly proposedRisk: string
  readonly riskAnswer: string
  readonly highRiskAnswer: string
  readonly reasoning: string
  readonly adviceAuthority: string | null
  readonly adviceAuthorities: readonly string[]
  readonly advicePeople: string | null
  readonly exceptionGround: string | null
  readonly advice: string | null
  /** Why it is concluded more mildly than the facts propose. */
  readonly deviationArgument: string | null
  readonly ruleSetId: string
  readonly severityQuarters: number
  /** The proposal and the facts as they stood. */
  readonly proposal: unknown
  readonly facts: unknown
  readonly assessedAt: string
}

export async function insertAssessment(register: Register, assessment: NewAssessment): Promise<void> {
  await register.query({
    name: 'assessment.insert',
    text: `INSERT INTO assessment (organisation_id, id, incident_id, version, risk, proposed_risk, risk_answer, high_risk_answer,
        reasoning, advice_authority, advice_authorities, advice_people, exception_ground, advice, rule_set_id, severity_quarters,
        proposal, facts, assessed_at, assessed_by, assessed_by_name, deviation_argument)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    values: [
      register.organisationId,
      assessment.id,
      assessment.incidentId,
      assessment.version,
      assessment.risk,
      assessment.proposedRisk,
      assessment.riskAnswer,
      assessment.highRiskAnswer,
      assessment.reasoning,
      assessment.adviceAuthority,
      assessment.adviceAuthorities,
      assessment.advicePeople,
      assessment.exceptionGround,
      assessment.advice,
      assessment.ruleSetId,
      assessment.severityQuarters,
      JSON.stringify(assessment.proposal),
      JSON.stringify(assessment.facts),
      assessment.assessedAt,
      register.actor.id,
      register.actor.name,
      assessment.deviationArgument,
    ],
  })
}
