import type { Register } from '../door/in-register.ts'

/** What the controller decided, once more; earlier decisions stay. */
export interface NewDecision {
  readonly id: string
  readonly incidentId: string
  /** Counts from 1 in its dossier. */
  readonly version: number
  readonly authorityChoice: string
  readonly peopleChoice: string
  readonly exceptionGround: string | null
  readonly exceptionArgument: string | null
  readonly followsAdvice: boolean
  readonly reason: string | null
  /** It is known to be milder than the assessment or the facts point to. */
  readonly isConfirmed: boolean
  readonly ruleSetId: string
  readonly decidedAt: string
}

export async function insertDecision(register: Register, decision: NewDecision): Promise<void> {
  await register.query({
    name: 'decision.insert',
    text: `INSERT INTO decision (organisation_id, id, incident_id, version, authority_choice, people_choice, exception_ground,
        exception_argument, follows_advice, reason, is_confirmed, rule_set_id, decided_at, decided_by, decided_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      register.organisationId,
      decision.id,
      decision.incidentId,
      decision.version,
      decision.authorityChoice,
      decision.peopleChoice,
      decision.exceptionGround,
      decision.exceptionArgument,
      decision.followsAdvice,
      decision.reason,
      decision.isConfirmed,
      decision.ruleSetId,
      decision.decidedAt,
      register.actor.id,
      register.actor.name,
    ],
  })
}
