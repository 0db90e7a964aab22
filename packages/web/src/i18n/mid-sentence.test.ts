import { expect, test } from 'vitest'
import { midSentence } from './mid-sentence.ts'

test.each([
  ['Brief', 'brief'],
  ['E-formsportaal', 'e-formsportaal'],
  ['SMS', 'SMS'],
  ['Élève', 'élève'],
  ['', ''],
  ['A', 'a'],
])('%s: %s', (label, inside) => {
  expect(midSentence(label)).toBe(inside)
})
