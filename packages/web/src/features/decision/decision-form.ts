import {
  authorityChoices,
  decisionProblems,
  followsAdvice,
  isHighOpen,
  needsConfirmation,
  peopleChoices,
  type Advice,
  type Answer,
  type AuthorityChoice,
  type DecisionBasis,
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
  /** Ticked by whoever knows to decide more mildly than the assessment or the facts point to. */
  isConfirmed: boolean
}

export const decisionFields = [
  'authorityChoice',
  'peopleChoice',
  'exceptionGround',
  'exceptionArgument',
  'reason',
  'isConfirmed',
] as const

export function emptyDecision(): DecisionForm {
  return {
    authorityChoice: null,
    peopleChoice: null,
    exceptionGround: null,
    exceptionArgument: '',
    reason: '',
    isConfirmed: false,
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

/** Does the law ask for a reason: where it is not as advised, and where the authority is not notified? */
export function asksReason(form: DecisionForm, advice: Advice): boolean {
  return form.authorityChoice === 'doNotNotify' || deviates(form, advice)
}

/** Is it decided otherwise than advised? Nothing is while it is half chosen. */
export function deviates({ authorityChoice, peopleChoice }: DecisionForm, advice: Advice): boolean {
  if (authorityChoice === null || peopleChoice === null) return false
  return !followsAdvice({ authority: authorityChoice, people: peopleChoice }, advice)
}

/** What a decision that is milder leaves undone, though the weighing or the facts point to it. */
export function givesUp(form: DecisionForm): ('notifying' | 'telling')[] {
  const { authorityChoice: authority, peopleChoice: people } = form
  return [
    ...(authority === 'doNotNotify' ? (['notifying'] as const) : []),
    ...(people === 'doNotTell' ? (['telling'] as const) : []),
  ]
}

/** Is it decided more mildly than the assessment or the facts point to? Then whoever decides says to know that. */
export function asksConfirmation(form: DecisionForm, basis: DecisionBasis): boolean {
  const { authorityChoice: authority, peopleChoice: people } = form
  if (authority === null || people === null) return false
  const exceptionGround = asksException(form, basis.risk) ? form.exceptionGround : null
  return needsConfirmation({ authority, people, exceptionGround }, basis)
}

/**
 * The choices that can be decided at all while the facts overtook the weighing: those that leave something out wait for
 * another one, whatever is written with them.
 */
export function choicesUnder(basis: DecisionBasis): {
  authority: readonly AuthorityChoice[]
  people: readonly PeopleChoice[]
} {
  const written = { exceptionGround: null, exceptionArgument: null, reason: null }
  const waits = (authority: AuthorityChoice, people: PeopleChoice): boolean =>
    decisionProblems({ ...written, authority, people }, { authority, people }, basis).some(
      ({ code }) => code === 'weighingOutdated',
    )
  return {
    authority: authorityChoices.filter((choice) => !waits(choice, 'tell')),
    people: peopleChoices.filter((choice) => !waits('notify', choice)),
  }
}

/** What a decision rests on, as the dossier shows it; `isOutdated` where the facts overtook the assessment. */
export function basisOf(
  assessment: { risk: RiskLevel } | undefined,
  weighing: {
    risk: RiskLevel
    highRiskAnswer: Answer
    exceptions: readonly { ground: ExceptionGround; state: string }[]
  },
  isOutdated: boolean,
): DecisionBasis {
  const { risk: proposed, highRiskAnswer: highRisk, exceptions } = weighing
  return {
    ...{ risk: assessment?.risk ?? proposed, isAssessed: assessment !== undefined, proposed },
    isHighOpen: isHighOpen({ risk: proposed, questions: { highRisk } }),
    isOutdated,
    excludedGrounds: exceptions.flatMap(({ ground, state }) => (state === 'excluded' ? [ground] : [])),
  }
}

/** What is sent: nothing of what was typed where it is no longer asked. */
export function decisionInput(
  form: DecisionForm,
  advice: Advice,
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
    reason: asksReason(form, advice) ? form.reason.trim() || null : null,
    isConfirmed: form.isConfirmed,
    ...seen,
  }
}

const formFields = new Map([
  ['authority', 'authorityChoice'],
  ['people', 'peopleChoice'],
])

/** What the law still asks of this decision, at the fields of the form; the same rule that the server applies. */
export function problemsOfDecision(form: DecisionForm, advice: Advice, basis: DecisionBasis): Problem[] {
  const input = decisionInput(form, advice, basis.risk, { version: 0, assessmentVersion: 0 })
  if (!input) {
    const missing = (['authorityChoice', 'peopleChoice'] as const).filter((field) => form[field] === null)
    return missing.map((path) => ({ path, code: 'required' }))
  }
  const { authorityChoice: authority, peopleChoice: people } = input
  const { exceptionGround = null, exceptionArgument = null, reason = null } = input
  const decision = { authority, people, exceptionGround, exceptionArgument, reason }
  const problems = decisionProblems({ ...decision, isConfirmed: form.isConfirmed }, advice, basis)
  return problems.map((problem) => ({ ...problem, path: formFields.get(problem.path) ?? problem.path }))
}
