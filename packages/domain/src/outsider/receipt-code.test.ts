import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReceiptCode, receiptCode, writtenReceipt } from './receipt-code.ts'

const digits = fc.stringMatching(/^\d{15}$/)

// Damm's own example: 572 has check digit 4; zeros in front change nothing.
test.each([
  ['000000000000000', '0000000000000000'],
  ['000000000000572', '0000000000005724'],
  ['123456789012345', '1234567890123450'],
])('%s becomes %s', (payload, code) => {
  expect(receiptCode(payload)).toBe(code)
  expect(readReceiptCode(code)).toBe(code)
})

test.each(['', '12345678901234', '12345678901234x'])('%j makes none', (payload) => {
  expect(() => receiptCode(payload)).toThrow('fifteen digits')
})

test('a receipt is read back however it was written', () => {
  fc.assert(
    fc.property(digits, fc.constantFrom(' ', '-', '.', '\u00a0', ''), (payload, between) => {
      const code = receiptCode(payload)
      expect(readReceiptCode(writtenReceipt(code).replaceAll(' ', between))).toBe(code)
    }),
  )
})

test('one wrong digit is found', () => {
  fc.assert(
    fc.property(digits, fc.nat(15), fc.integer({ min: 1, max: 9 }), (payload, place, by) => {
      const code = receiptCode(payload)
      const wrong = String((Number(code[place]) + by) % 10)
      expect(readReceiptCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull()
    }),
  )
})

test('two digits that changed places are found', () => {
  fc.assert(
    fc.property(digits, fc.nat(14), (payload, place) => {
      const code = receiptCode(payload)
      const [one, other] = [code.charAt(place), code.charAt(place + 1)]
      fc.pre(one !== other)
      expect(readReceiptCode(code.slice(0, place) + other + one + code.slice(place + 2))).toBeNull()
    }),
  )
})

test.each(['', '1234', '12345678901234567', 'x'.repeat(16), '１２３４５６７８９０１２３４５６'])(
  '%j is none',
  (typed) => {
    expect(readReceiptCode(typed)).toBeNull()
  },
)

test('sixteen digits are written in four groups', () => {
  expect(writtenReceipt('1234567890123456')).toBe('1234 5678 9012 3456')
})
