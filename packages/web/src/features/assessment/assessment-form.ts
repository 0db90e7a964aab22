import type { Answer, AuthorityChoice, ExceptionGround, PeopleChoice } from '@lekboek/domain'
import type { RecordAssessmentInput } from '../../generated/graphql.ts'

export interface AssessmentForm {
  riskAnswer: Answer | null
  highRiskAnswer: Answer | null
  reasoning: string
  adviceAuthority: AuthorityChoice | null
  adviceAuthorities: readonly string[] | null
  advicePeople: PeopleChoice | null
  exceptionGround: ExceptionGround | null
  advice: string
}

export const assessmentFields = [
  'riskAnswer',
  'highRiskAnswer',
  'reasoning',
  'adviceAuthority',
  'adviceAuthorities',
  'advicePeople',
  'exceptionGround',
  'advice',
] as const

interface EarlierAssessment extends Omit<AssessmentForm, 'advice'> {
  advice: string | null
}

/** What was weighed before is the start of weighing again; else an empty form with the register's own authority. */
export function startAssessment(earlier: EarlierAssessment | undefined, authority: string): AssessmentForm {
  return {
    riskAnswer: earlier?.riskAnswer ?? null,
    highRiskAnswer: earlier?.highRiskAnswer ?? null,
    reasoning: earlier?.reasoning ?? '',
    adviceAuthority: earlier?.adviceAuthority ?? null,
    adviceAuthorities: earlier?.adviceAuthorities ?? [authority],
    advicePeople: earlier?.advicePeople ?? null,
    exceptionGround: earlier?.exceptionGround ?? null,
    advice: earlier?.advice ?? '',
  }
}

/** At high risk whoever advises not to tell people directly has to name one of the grounds of article 34(3). */
export function needsException({ highRiskAnswer, advicePeople }: AssessmentForm): boolean {
  return highRiskAnswer === 'yes' && advicePeople !== null && advicePeople !== 'tell'
}

/** What is sent, or null while one of the two essential questions has no answer. */
export function assessmentInput(form: AssessmentForm, version: number): RecordAssessmentInput | null {
  const { riskAnswer, highRiskAnswer, adviceAuthority, advicePeople } = form
  if (riskAnswer === null || highRiskAnswer === null) return null
  return {
    riskAnswer,
    highRiskAnswer,
    reasoning: form.reasoning.trim(),
    adviceAuthority,
    adviceAuthorities: adviceAuthority === 'notify' ? [...(form.adviceAuthorities ?? [])] : null,
    advicePeople,
    exceptionGround: needsException(form) ? form.exceptionGround : null,
    advice: form.advice.trim() || null,
    version,
  }
}
