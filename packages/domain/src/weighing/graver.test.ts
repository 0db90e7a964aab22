import { describe, expect, test } from 'vitest'
import type { Answer } from '../facts/choices.ts'
import { isGraver, isHighOpen, isRisk } from './graver.ts'
import { riskLevels, type RiskLevel } from './weighing.ts'

// What is open lies between: EDPB Guidelines 9/2022 ask to notify in doubt, and not to tell of a high risk that nobody knows of.
const byGravity = ['unlikely', 'undetermined', 'risk', 'high'] as const

describe('one level of risk against another', () => {
  test('is told for every level there is', () => {
    expect([...byGravity].toSorted()).toEqual([...riskLevels].toSorted())
  })

  test.each(
    byGravity.flatMap((risk, at) => byGravity.map((than, before) => ({ risk, than, is: at > before }))),
  )('$risk is graver than $than: $is', ({ risk, than, is }) => {
    expect(isGraver(risk, than)).toBe(is)
  })

  test.each(byGravity)('%s is graver than nothing weighed', (risk) => {
    expect(isGraver(risk, null)).toBe(true)
  })
})

// Article 34(1) asks to tell people of a high risk: who holds that there is none says why, where the facts do not.
test.each<[RiskLevel, Answer, boolean]>([
  ['unlikely', 'no', false],
  ['undetermined', 'no', false],
  ['undetermined', 'toBeDetermined', true],
  ['risk', 'no', false],
  ['risk', 'toBeDetermined', true],
  ['high', 'yes', false],
])('%s, and is it high? %s: left open %s', (risk, highRisk, isOpen) => {
  expect(isHighOpen({ risk, questions: { highRisk } })).toBe(isOpen)
})

test('a high risk that somebody holds is not open, whatever the facts leave open', () => {
  expect(isHighOpen({ risk: 'high', questions: { highRisk: 'toBeDetermined' } })).toBe(false)
})

// Article 33(1): a risk is notified, and a high one is a risk.
test.each<[RiskLevel | null, boolean]>([
  [null, false],
  ['unlikely', false],
  ['undetermined', false],
  ['risk', true],
  ['high', true],
])('%s is a risk that is held: %s', (risk, is) => {
  expect(isRisk(risk)).toBe(is)
})
