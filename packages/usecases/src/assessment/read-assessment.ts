import {
  adviceProblems,
  answers,
  authorities,
  authorityChoices,
  concludedRisk,
  conclusionProblems,
  exceptionGrounds,
  excludedGrounds,
  isHighOpen,
  peopleChoices,
  shownRisk,
  weigh,
  type Answer,
  type AuthorityChoice,
  type ExceptionGround,
  type Facts,
  type Instant,
  type PeopleChoice,
  type Problem,
} from '@lekboek/domain'
import { Fields, longText } from '../input/fields.ts'

/** Shortest reasoning, in characters. */
const reasoningMinimum = 10

export interface AssessmentInput {
  readonly riskAnswer: Answer
  readonly highRiskAnswer: Answer
  readonly reasoning: string
  readonly adviceAuthority?: AuthorityChoice | null
  readonly adviceAuthorities?: readonly string[] | null
  readonly advicePeople?: PeopleChoice | null
  readonly exceptionGround?: ExceptionGround | null
  readonly advice?: string | null
  /** Why it is concluded more mildly than the facts propose. */
  readonly deviationArgument?: string | null
  /** Number of assessments that the person saw. */
  readonly version: number
}

/** Where the advice is to notify and names no authority, the organisation's own is meant. @throws {Refusal} invalid. */
export function readAssessment(input: AssessmentInput, defaultAuthority: string, now: Instant) {
  const fields = new Fields(input, now)
  const riskAnswer = fields.choice('riskAnswer', answers)
  const highRiskAnswer = fields.choice('highRiskAnswer', answers)
  const adviceAuthority = fields.optionalChoice('adviceAuthority', authorityChoices)
  const named = fields.choices('adviceAuthorities', authorityCodes)
  const read = {
    riskAnswer,
    highRiskAnswer,
    risk: concludedRisk(riskAnswer, highRiskAnswer),
    reasoning: fields.text('reasoning', { max: longText, min: reasoningMinimum }),
    adviceAuthority,
    adviceAuthorities: adviceAuthority === 'notify' && named.length === 0 ? [defaultAuthority] : named,
    advicePeople: fields.optionalChoice('advicePeople', peopleChoices),
    exceptionGround: fields.optionalChoice('exceptionGround', exceptionGrounds),
    advice: fields.optionalText('advice', { max: longText }),
    deviationArgument: fields.optionalText('deviationArgument', { max: longText }),
  }
  // Who should not be notified cannot be named.
  if (named.length > 0 && adviceAuthority !== 'notify') fields.add('adviceAuthorities', 'contradiction')
  fields.refuse()
  return read
}

/** What is read of an assessment. */
export type ReadAssessment = ReturnType<typeof readAssessment>

/** What stands against an assessment beside the facts as they are, at the fields of the input. */
export function assessmentProblems(read: ReadAssessment, facts: Facts): Problem[] {
  const { riskAnswer: risk, highRiskAnswer: highRisk, exceptionGround } = read
  const advice = { authority: read.adviceAuthority, people: read.advicePeople, text: read.advice }
  const proposal = weigh(facts)
  const shown = shownRisk(proposal)
  return [
    ...conclusionProblems({ risk, highRisk }, shown, read.deviationArgument, isHighOpen(proposal)),
    ...adviceProblems({ ...advice, exceptionGround }, read.risk, excludedGrounds(facts)).map((problem) => ({
      ...problem,
      path: inputField.get(problem.path) ?? problem.path,
    })),
  ]
}

const authorityCodes = authorities.map(({ code }) => code)

const inputField = new Map([
  ['authority', 'adviceAuthority'],
  ['people', 'advicePeople'],
  ['text', 'advice'],
])
