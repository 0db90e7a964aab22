import type { Answer, RiskLevel } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import {
  assessmentInput,
  isHighLeftOpen,
  isMilder,
  deviates,
  needsException,
  silenceOnRisk,
  startAssessment,
  unanswered,
  waitsForFacts,
  type AssessmentForm,
} from './assessment-form.ts'

const start = startAssessment(undefined, 'GBA')
const form: AssessmentForm = { ...start, riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: ' Gestolen. ' }

test('starts with the authority of the register', () => {
  expect(start.adviceAuthorities).toEqual(['GBA'])
})

test.each<[Partial<AssessmentForm>, boolean]>([
  [{ advicePeople: 'tell' }, false],
  [{ advicePeople: null }, false],
  [{ advicePeople: 'tellPublicly' }, true],
  [{ advicePeople: 'doNotTell', highRiskAnswer: 'no' }, false],
])('with %o an exception is needed: %s', (change, isNeeded) => {
  expect(needsException({ ...form, ...change })).toBe(isNeeded)
})

test.each([
  [null, 'yes', false],
  ['yes', 'yes', false],
  ['no', 'yes', true],
  ['toBeDetermined', 'no', true],
  ['yes', 'toBeDetermined', false],
  ['no', 'toBeDetermined', false],
] as const)('%s beside the proposal %s deviates: %s', (own, proposed, isDeviating) => {
  expect(deviates(own, proposed)).toBe(isDeviating)
})

// Article 33(1).
test.each([
  ['no', 'no', null],
  [null, null, null],
  ['yes', 'no', 'needsReason'],
  ['yes', 'toBeDetermined', 'needsReason'],
  ['toBeDetermined', null, 'needsReason'],
  ['yes', 'yes', 'refused'],
] as const)('advice not to notify beside answers %s and %s: %s', (riskAnswer, highRiskAnswer, silence) => {
  const answered = { ...form, riskAnswer, highRiskAnswer }
  expect(silenceOnRisk({ ...answered, adviceAuthority: 'doNotNotify' })).toBe(silence)
  expect(silenceOnRisk({ ...answered, adviceAuthority: 'notify' })).toBeNull()
})

// Article 34(1): at high risk people are told unless a ground stands; below it nothing has to be advised.
test.each<[Partial<AssessmentForm>, string[]]>([
  [{}, ['advicePeople']],
  [{ advicePeople: 'tell' }, []],
  [{ highRiskAnswer: 'no' }, []],
  [{ highRiskAnswer: 'toBeDetermined' }, []],
  [{ riskAnswer: null, highRiskAnswer: null }, ['riskAnswer', 'highRiskAnswer']],
])('with %o the questions still asked are %j', (change, asked) => {
  expect(unanswered({ ...form, ...change })).toEqual(asked)
})

const proposal = (risk: RiskLevel, highRiskAnswer: Answer = 'no') => ({ risk, highRiskAnswer })

test.each<[Answer, boolean]>([
  ['no', false],
  ['toBeDetermined', true],
])('no high risk, where the facts answer %s to it, needs an argument: %s', (open, isNeeded) => {
  const own = { riskAnswer: 'yes', highRiskAnswer: 'no' } as const
  expect(isMilder(own, proposal('undetermined', open))).toBe(isNeeded)
})

describe('assessmentInput', () => {
  const advised: AssessmentForm = { ...form, advicePeople: 'tell' }

  test.each([{ riskAnswer: null }, { highRiskAnswer: null }, { advicePeople: null }])(
    'sends nothing while %o',
    (change) => {
      expect(assessmentInput({ ...advised, ...change }, proposal('risk'), 0)).toBeNull()
    },
  )

  test('leaves out what the advice does not need', () => {
    const input = assessmentInput(
      { ...advised, adviceAuthority: 'doNotNotify', exceptionGround: 'riskRemoved' },
      proposal('high'),
      2,
    )
    expect(input).toMatchObject({ adviceAuthorities: null, exceptionGround: null, advice: null, version: 2 })
    expect(input?.reasoning).toBe('Gestolen.')
  })

  test.each<[Answer, RiskLevel, string | null]>([
    ['no', 'high', 'Toch niet.'],
    ['no', 'unlikely', null],
    ['yes', 'high', 'Toch niet.'],
    ['yes', 'risk', null],
  ])(
    'answered %s beside %s sends as the argument against the proposal: %s',
    (riskAnswer, proposed, argument) => {
      const held = { ...form, riskAnswer, highRiskAnswer: 'no', deviationArgument: ' Toch niet. ' } as const
      expect(assessmentInput(held, proposal(proposed), 0)?.deviationArgument).toBe(argument)
    },
  )
})

// Article 33(1) with 5(2): no risk must be shown, and nobody can show it of facts that are not known.
test.each<[Answer | null, RiskLevel, boolean]>([
  ['no', 'undetermined', true],
  ['no', 'unlikely', false],
  ['no', 'high', false],
  ['toBeDetermined', 'undetermined', false],
  ['yes', 'undetermined', false],
  [null, 'undetermined', false],
])('“no risk” answered %s beside %s waits for facts: %s', (own, proposed, waits) => {
  expect(waitsForFacts(own, proposed)).toBe(waits)
})

// EDPB Guidelines 9/2022, IV.B: what would exclude a high risk is named where it is held that there is none.
test.each<[Answer, Answer, RiskLevel, Answer, boolean]>([
  ['yes', 'no', 'risk', 'toBeDetermined', true],
  ['yes', 'no', 'undetermined', 'toBeDetermined', true],
  ['yes', 'no', 'risk', 'no', false],
  ['yes', 'no', 'high', 'yes', false],
  ['no', 'no', 'undetermined', 'toBeDetermined', false],
  ['yes', 'toBeDetermined', 'risk', 'toBeDetermined', false],
])(
  'answered %s and %s beside %s and %s leaves a high risk open: %s',
  (riskAnswer, high, risk, proposed, is) => {
    expect(isHighLeftOpen({ riskAnswer, highRiskAnswer: high }, { risk, highRiskAnswer: proposed })).toBe(is)
  },
)
