import { expect, test } from 'vitest'
import { holdingsOf, registersThrough } from './holdings.ts'

const in2019 = '2018-12-31T23:00:00.000Z'
const in2025 = '2024-12-31T23:00:00.000Z'
// Invented chain: a and b into c in 2019, c into d in 2025.
const passings = [
  { predecessorId: 'a', successorId: 'c', at: in2019 },
  { predecessorId: 'b', successorId: 'c', at: in2019 },
  { predecessorId: 'c', successorId: 'd', at: in2025 },
]

test('a register goes from hand to hand with the organisation that holds it', () => {
  expect(holdingsOf(passings, 'a')).toEqual([
    { registerId: 'a', heirId: 'c', from: in2019, until: in2025 },
    { registerId: 'a', heirId: 'd', from: in2025, until: null },
  ])
  expect(holdingsOf(passings, 'c')).toEqual([{ registerId: 'c', heirId: 'd', from: in2025, until: null }])
  expect(holdingsOf(passings, 'd')).toEqual([])
})

test('whose successor is gone before its own day comes passes to the next on that day, and not before', () => {
  const overtaken = [
    { predecessorId: 'a', successorId: 'b', at: in2025 },
    { predecessorId: 'b', successorId: 'c', at: in2019 },
    { predecessorId: 'c', successorId: 'd', at: in2019 },
  ]
  expect(holdingsOf(overtaken, 'a')).toEqual([{ registerId: 'a', heirId: 'd', from: in2025, until: null }])
  expect(holdingsOf(overtaken.slice(0, 2), 'a')).toEqual([
    { registerId: 'a', heirId: 'c', from: in2025, until: null },
  ])
})

test('whoever passes takes along all that came to it before', () => {
  expect(registersThrough(passings, 'c').toSorted()).toEqual(['a', 'b', 'c'])
  expect(registersThrough(passings, 'a')).toEqual(['a'])
  expect(registersThrough(passings, 'd').toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('a circle, which no plan makes, ends', () => {
  const circle = [
    { predecessorId: 'a', successorId: 'b', at: in2019 },
    { predecessorId: 'b', successorId: 'a', at: in2025 },
  ]
  expect(holdingsOf(circle, 'a').map(({ heirId }) => heirId)).toEqual(['b'])
  expect(registersThrough(circle, 'a').toSorted()).toEqual(['a', 'b'])
})
