import {
  concludedRisk,
  isHeldMilder,
  isHighOpen,
  type Answer,
  type AuthorityChoice,
  type ExceptionGround,
  type PeopleChoice,
  type RiskLevel,
} from '@lekboek/domain'
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
  deviationArgument: string
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
  'deviationArgument',
] as const

interface EarlierAssessment extends Omit<AssessmentForm, 'advice' | 'deviationArgument'> {
  advice: string | null
  deviationArgument: string | null
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
    deviationArgument: earlier?.deviationArgument ?? '',
  }
}

/** At high risk whoever advises not to tell people directly has to name one of the grounds of article 34(3). */
export function needsException({ highRiskAnswer, advicePeople }: AssessmentForm): boolean {
  return highRiskAnswer === 'yes' && advicePeople !== null && advicePeople !== 'tell'
}

/** Does an answer contradict the proposal? Facts that leave a question open propose nothing to deviate from. */
export function deviates(own: Answer | null, proposed: Answer): boolean {
  return own !== null && proposed !== 'toBeDetermined' && own !== proposed
}

/** What the facts propose on the two essential questions. */
export interface Proposed {
  risk: RiskLevel
  highRiskAnswer: Answer
}

/** Is it concluded more mildly than the facts propose or leave open? Then it needs an argument of its own. */
export function isMilder(
  { riskAnswer, highRiskAnswer }: Pick<AssessmentForm, 'riskAnswer' | 'highRiskAnswer'>,
  { risk, highRiskAnswer: highRisk }: Proposed,
): boolean {
  if (riskAnswer === null || highRiskAnswer === null) return false
  return isHeldMilder(
    concludedRisk(riskAnswer, highRiskAnswer),
    risk,
    isHighOpen({ risk, questions: { highRisk } }),
  )
}

/** Is it held that there is no high risk, while facts that nobody answered do not exclude one? */
export function isHighLeftOpen(
  { riskAnswer, highRiskAnswer }: Pick<AssessmentForm, 'riskAnswer' | 'highRiskAnswer'>,
  { risk, highRiskAnswer: highRisk }: Proposed,
): boolean {
  return riskAnswer === 'yes' && highRiskAnswer === 'no' && isHighOpen({ risk, questions: { highRisk } })
}

/** "No risk" stays open while facts that nobody knows yet could make it one: article 33(1). */
export function waitsForFacts(own: Answer | null, proposedRisk: RiskLevel): boolean {
  return own === 'no' && proposedRisk === 'undetermined'
}

/**
 * Article 33(1): only where a risk is unlikely nothing is notified. Advice not to needs its reason in words beside a risk,
 * and cannot stand beside a high one. `null` where the advice does not go against that rule.
 */
export function silenceOnRisk(form: AssessmentForm): 'needsReason' | 'refused' | null {
  if (form.adviceAuthority !== 'doNotNotify') return null
  if (form.highRiskAnswer === 'yes') return 'refused'
  return form.riskAnswer === null || form.riskAnswer === 'no' ? null : 'needsReason'
}

/**
 * What has to be answered before the weighing can be recorded: the two essential questions and, at high risk, what is
 * advised about the people, who are then told unless a ground stands (article 34(1) and (3)).
 */
export function unanswered(form: AssessmentForm): ('riskAnswer' | 'highRiskAnswer' | 'advicePeople')[] {
  const asked = ['riskAnswer', 'highRiskAnswer'] as const
  const people = form.highRiskAnswer === 'yes' ? (['advicePeople'] as const) : []
  return [...asked, ...people].filter((field) => form[field] === null)
}

/** What is sent, or null while something that has to be answered is not. */
export function assessmentInput(
  form: AssessmentForm,
  proposed: Proposed,
  version: number,
): RecordAssessmentInput | null {
  const { riskAnswer, highRiskAnswer, adviceAuthority, advicePeople } = form
  if (riskAnswer === null || highRiskAnswer === null || unanswered(form).length > 0) return null
  return {
    riskAnswer,
    highRiskAnswer,
    reasoning: form.reasoning.trim(),
    adviceAuthority,
    adviceAuthorities: adviceAuthority === 'notify' ? [...(form.adviceAuthorities ?? [])] : null,
    advicePeople,
    exceptionGround: needsException(form) ? form.exceptionGround : null,
    advice: form.advice.trim() || null,
    deviationArgument: isMilder(form, proposed) ? form.deviationArgument.trim() || null : null,
    version,
  }
}
