import {
  adviceProblems,
  answers,
  authorities,
  authorityChoices,
  exceptionGrounds,
  peopleChoices,
  type Answer,
  type AuthorityChoice,
  type ExceptionGround,
  type Instant,
  type PeopleChoice,
  type RiskLevel,
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
    risk: conclusion(riskAnswer, highRiskAnswer),
    reasoning: fields.text('reasoning', { max: longText, min: reasoningMinimum }),
    adviceAuthority,
    adviceAuthorities: adviceAuthority === 'notify' && named.length === 0 ? [defaultAuthority] : named,
    advicePeople: fields.optionalChoice('advicePeople', peopleChoices),
    exceptionGround: fields.optionalChoice('exceptionGround', exceptionGrounds),
    advice: fields.optionalText('advice', { max: longText }),
  }
  // Who should not be notified cannot be named.
  if (named.length > 0 && adviceAuthority !== 'notify') fields.add('adviceAuthorities', 'contradiction')
  const advice = { authority: adviceAuthority, people: read.advicePeople, text: read.advice }
  for (const { path, code, params } of adviceProblems(
    { ...advice, exceptionGround: read.exceptionGround },
    read.risk,
  ))
    fields.addOnce(inputField.get(path) ?? path, code, params)
  fields.refuse()
  return read
}

const authorityCodes = authorities.map(({ code }) => code)

const inputField = new Map([
  ['authority', 'adviceAuthority'],
  ['people', 'advicePeople'],
  ['text', 'advice'],
])

/** The two essential questions of articles 33(1) and 34(1) as one level; open as long as the first is open. */
function conclusion(risk: Answer, highRisk: Answer): RiskLevel {
  if (highRisk === 'yes') return 'high'
  if (risk === 'no') return 'unlikely'
  if (risk === 'yes' && highRisk === 'no') return 'risk'
  return 'undetermined'
}
