import { describe, expect, test } from 'vitest'
import { labelLanguages } from '../labels/label.ts'
import {
  fillPlaceholders,
  placeholderIn,
  placeholderKeys,
  placeholdersIn,
  unknownPlaceholders,
} from './placeholders.ts'

describe('a placeholder', () => {
  test.each(labelLanguages)('is filled in whatever language the text has: %s', (language) => {
    for (const key of placeholderKeys) {
      const text = `a ${placeholderIn(language, key)} b`
      expect(fillPlaceholders(text, { [key]: 'Lindenrode' })).toBe('a Lindenrode b')
      expect(unknownPlaceholders(text)).toEqual([])
    }
  })

  test.each<[string, string, Parameters<typeof fillPlaceholders>[1], string]>([
    ['of which nothing is known stays', '{gebeurd}', { occurred: null }, '{gebeurd}'],
    ['is found with spaces and in capitals', '{ ORGANISATIE }', { organisation: 'X' }, 'X'],
    ['is filled everywhere', '{contact} {contact}', { contact: 'a$&b' }, 'a$&b a$&b'],
    ['that is unknown stays', '{naam}', { organisation: 'X' }, '{naam}'],
    ['needs its braces', 'organisatie', { organisation: 'X' }, 'organisatie'],
  ])('%s', (_, text, known, expected) => {
    expect(fillPlaceholders(text, known)).toBe(expected)
  })

  test('is listed once, and those that nothing fills are told apart', () => {
    expect(placeholdersIn('{naam}, {organisatie} en {naam}; {1} {}')).toEqual(['{naam}', '{organisatie}'])
    expect(unknownPlaceholders('Beste {naam}, {organisatie}')).toEqual(['{naam}'])
  })
})
