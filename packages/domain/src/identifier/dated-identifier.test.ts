import { expect, test } from 'vitest'
import { identifierAt, identifierProblems, type DatedIdentifier } from './dated-identifier.ts'

const in2025 = '2024-12-31T23:00:00.000Z'
const old: DatedIdentifier = { kind: 'nis', value: '11056', validFrom: null, validUntil: in2025 }
const merged: DatedIdentifier = { kind: 'nis', value: '46030', validFrom: in2025, validUntil: null }
const kbo: DatedIdentifier = { kind: 'kbo', value: '0999.999.031', validFrom: null, validUntil: null }
const ovo: DatedIdentifier = { kind: 'ovo', value: 'OVO000123', validFrom: null, validUntil: null }

// glossary.md, section A: Zwijndrecht's code changed on 1 January 2025.
test.each([
  ['2024-12-31T22:59:59.999Z', '11056'],
  ['2024-12-31T23:00:00.000Z', '46030'],
  ['2024-12-31T23:00:00.001Z', '46030'],
])('at %s the code is %s', (at, value) => {
  expect(identifierAt([old, merged, kbo], 'nis', at)).toBe(value)
  expect(identifierAt([old, merged, kbo], 'kbo', at)).toBe('0999.999.031')
  expect(identifierAt([old, merged, kbo], 'ovo', at)).toBeNull()
})

test.each<[string, DatedIdentifier[], { path: string; code: string }[]]>([
  ['one after the other', [old, merged, kbo, ovo], []],
  [
    'a number whose check digits are wrong',
    [{ ...kbo, value: '0999.999.032' }],
    [{ path: 'identifiers.0.value', code: 'invalidIdentifier' }],
  ],
  [
    'a code of four digits',
    [kbo, { ...old, value: '1105' }],
    [{ path: 'identifiers.1.value', code: 'invalidIdentifier' }],
  ],
  [
    'ended when it began',
    [{ ...merged, validUntil: in2025 }],
    [{ path: 'identifiers.0.validUntil', code: 'endBeforeBegin' }],
  ],
  [
    'two at once by one millisecond',
    [{ ...old, validUntil: '2024-12-31T23:00:00.001Z' }, merged],
    [{ path: 'identifiers.1', code: 'repeated' }],
  ],
  ['two without limits', [kbo, kbo], [{ path: 'identifiers.1', code: 'repeated' }]],
])('%s', (_, identifiers, problems) => {
  expect(identifierProblems(identifiers)).toEqual(problems)
})
