import { describe, expect, test } from 'vitest'
import { isGraver } from './graver.ts'
import { riskLevels } from './weighing.ts'

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
