import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKboNumber, isNisCode, isOvoCode, normaliseKbo } from './identifier.ts'

describe('KBO number', () => {
  test.each([
    // glossary.md, section A.
    ['0566.988.259', '0566.988.259'],
    ['0207500123', '0207.500.123'],
    ['0316 380 841', '0316.380.841'],
    ['0999.999.031', '0999.999.031'],
    ['1999.999.052', '1999.999.052'],
    ['BE 0998.000.039', '0998.000.039'],
    [' be0998000039 ', '0998.000.039'],
    ['0998-000-039', '0998.000.039'],
  ])('%s is %s', (text, normal) => {
    expect(normaliseKbo(text)).toBe(normal)
    expect(isKboNumber(text)).toBe(true)
  })

  test.each([
    ['wrong check digits', '0207.500.124'],
    ['first digit 2', '2999.999.031'],
    ['nine digits', '566.988.259'],
    ['eleven digits', '0566.988.2590'],
    ['letters', '0566.988.25X'],
    ['two separators', '0566..988.259'],
    ['empty', ''],
    ['full-width digits', '０５６６９８８２５９'],
  ])('%s: %s is none', (_, text) => {
    expect(normaliseKbo(text)).toBeNull()
    expect(isKboNumber(text)).toBe(false)
  })

  test('one changed digit is always noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19_999_999 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (base, at, by) => {
          const first = String(base).padStart(8, '0')
          const number = first + String(97 - (base % 97)).padStart(2, '0')
          expect(isKboNumber(number)).toBe(true)
          const digit = (Number(number[at]) + by) % 10
          const wrong = number.slice(0, at) + String(digit) + number.slice(at + 1)
          expect(isKboNumber(wrong)).toBe(false)
        },
      ),
    )
  })
})

test.each([
  ['11002', true],
  ['46030', true],
  ['01100', false],
  ['1100', false],
  ['110022', false],
  ['', false],
])('NIS code %s: %s', (text, is) => {
  expect(isNisCode(text)).toBe(is)
})

test.each([
  ['OVO000123', true],
  ['ovo000123', false],
  ['OVO00012', false],
  ['OVO0001234', false],
  ['OVO00012A', false],
])('OVO code %s: %s', (text, is) => {
  expect(isOvoCode(text)).toBe(is)
})
