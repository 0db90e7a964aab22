import { expect, test } from 'vitest'
import { strongestOfEach } from './strongest-reasons.ts'

const reasons = (['raises', 'raises', 'raises', 'unknown', 'lowers', 'lowers'] as const).map(
  (direction, index) => ({ direction, code: `${direction}${String(index)}` }),
)
const codes = (perDirection: number) => strongestOfEach(reasons, perDirection).map(({ code }) => code)

test('many reasons of one direction leave room for the others', () => {
  expect(codes(1)).toEqual(['raises0', 'unknown3', 'lowers4'])
  expect(codes(2)).toEqual(['raises0', 'raises1', 'unknown3', 'lowers4', 'lowers5'])
})

test('where there are few all stand in their order', () => {
  expect(codes(9)).toEqual(reasons.map(({ code }) => code))
})
