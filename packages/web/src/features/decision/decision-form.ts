import {
  decisionProblems,
  type Advice,
  type AuthorityChoice,
  type ExceptionGround,
  type PeopleChoice,
  type Problem,
  type RiskLevel,
} from '@lekboek/domain'
import type { RecordDecisionInput } from '../../generated/graphql.ts'

export interface DecisionForm {
  authorityChoice: AuthorityChoice | null
  peopleChoice: PeopleChoice | null
  exceptionGround: ExceptionGround | null
  exceptionArgument: string
  reason: string
}

export const decisionFields = [
  'authorityChoice',
  'peopleChoice',
  'exceptionGround',
  'exceptionArgument',
  'reason',
] as const

export function emptyDecision(): DecisionForm {
  return {
    authorityChoice: null,
    peopleChoice: null,
    exceptionGround: null,
    exceptionArgument: '',
    reason: '',
  }
}

/** The decision that follows the advice, as far as the advice goes. */
export function advisedDecision(advice: Advice & { exceptionGround: ExceptionGround | null }): DecisionForm {
  const { authority, people, exceptionGround } = advice
  return { ...emptyDecision(), authorityChoice: authority, peopleChoice: people, exceptionGround }
}

/** A ground of article 34(3) is asked where people are not told directly although the risk is high. */
export function asksException({ peopleChoice }: DecisionForm, risk: RiskLevel): boolean {
  return risk === 'high' && peopleChoice !== null && peopleChoice !== 'tell'
}

export function decisionInput(
  form: DecisionForm,
  risk: RiskLevel,
  seen: Pick<RecordDecisionInput, 'version' | 'assessmentVersion'>,
): RecordDecisionInput | null {
  const { authorityChoice, peopleChoice } = form
  if (authorityChoice === null || peopleChoice === null) return null
  const isAsked = asksException(form, risk)
  return {
    authorityChoice,
    peopleChoice,
    exceptionGround: isAsked ? form.exceptionGround : null,
    exceptionArgument: isAsked ? form.exceptionArgument.trim() || null : null,
    reason: form.reason.trim() || null,
    ...seen,
  }
}

const formFields = new Map([
  ['authority', 'authorityChoice'],
  ['people', 'peopleChoice'],
])

/** What the law still asks of this decision, at the fields of the form; the same rule that the server applies. */
export function problemsOfDecision(form: DecisionForm, advice: Advice, risk: RiskLevel): Problem[] {
  const input = decisionInput(form, risk, { version: 0, assessmentVersion: 0 })
  if (!input) {
    const missing = (['authorityChoice', 'peopleChoice'] as const).filter((field) => form[field] === null)
    return missing.map((path) => ({ path, code: 'required' }))
  }
  const { authorityChoice: authority, peopleChoice: people } = input
  const { exceptionGround = null, exceptionArgument = null, reason = null } = input
  const problems = decisionProblems(
    { authority, people, exceptionGround, exceptionArgument, reason },
    advice,
    { risk },
  )
  return problems.map((problem) => ({ ...problem, path: formFields.get(problem.path) ?? problem.path }))
}
