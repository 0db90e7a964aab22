import { describe, expect, test } from 'vitest'
import {
  causes,
  dataTypes,
  impacts,
  incidentTypes,
  preventions,
  protectionsInPlace,
} from '../facts/choices.ts'
import { templateField, templateFields } from './template-fields.ts'
import { templateSections } from './template-sections.ts'

// Numbers of the EDPB template v1.0, 8 June 2026: headings take the numbers in between.
const numbers = [
  [3, 7],
  [10, 19],
  [21, 26],
  [29, 31],
  [33, 36],
  [38, 41],
  [44, 53],
  [55, 63],
  [65, 68],
  [70, 73],
  [75, 76],
  [79, 87],
  [89, 90],
  [92, 92],
  [94, 95],
  [97, 106],
  [109, 111],
  [113, 118],
  [120, 123],
  [125, 126],
] as const

test('there are a hundred fields: 42 mandatory, 46 conditional, 12 optional', () => {
  const count = (mandatory: string): number =>
    templateFields.filter((field) => field.mandatory === mandatory).length
  expect(templateFields).toHaveLength(100)
  expect([count('yes'), count('conditional'), count('no')]).toEqual([42, 46, 12])
})

test('they stand in the template’s order, each in its section', () => {
  const expected = numbers.flatMap(([from, to], section) =>
    Array.from({ length: to - from + 1 }, (_, index) => [from + index, templateSections[section]]),
  )
  expect(templateFields.map(({ field, section }) => [field, section])).toEqual(expected)
})

test.each([
  [44, 'abcde'],
  [50, 'abcdef'],
  [55, 'abc'],
  [56, 'abcde'],
  [60, 'abcdefghijklmnopqrstuvwxy'],
  [61, 'abcdef'],
  [65, 'abcdefghijk'],
  [67, 'abcd'],
  [70, 'abcdefghijklmnopqrstu'],
  [75, 'abcdefghijkl'],
  [79, 'abcde'],
  [81, 'abcd'],
  [83, 'abcd'],
  [85, 'abcdefghijklmno'],
  [87, 'abcd'],
  [89, 'abcd'],
  [94, 'abcdefghijklmno'],
  [125, 'abcdefghij'],
])('field %i has the options %s', (field, codes) => {
  expect(
    templateField(field)
      ?.options?.map(({ code }) => code)
      .join(''),
  ).toBe(codes)
})

describe('letters', () => {
  test.each([
    [60, 's', 'recipientsVisible'],
    [60, 'v', 'unintendedPublication'],
    [61, 'd', 'externalMalicious'],
    [65, 'i', 'vulnerable'],
    [65, 'k', 'toBeDetermined'],
    [70, 'n', 'identification'],
    [70, 's', 'credentials'],
    [85, 'g', 'reidentification'],
    [94, 'g', 'erasure'],
    [97, 'b1', 'plannedLater'],
    [97, 'e', 'exception'],
    [100, 'c', 'disproportionate'],
  ])('%i%s is %s', (field, code, key) => {
    expect(templateField(field)?.options?.find((option) => option.code === code)?.key).toBe(key)
  })

  test.each([
    [60, incidentTypes],
    [61, causes],
    [70, dataTypes],
    [75, protectionsInPlace],
    [85, impacts],
    [94, preventions],
  ])('field %i offers the facts’ own list', (field, list) => {
    expect(templateField(field)?.options?.map(({ key }) => key)).toEqual(list)
  })
})

test('"to be determined" and its kin are marked, and nothing else', () => {
  const marked = templateFields.flatMap(({ field, options }) =>
    (options ?? [])
      .filter((option) => option.onlyWhileIncomplete)
      .map(({ code }) => `${String(field)}${code}`),
  )
  expect(marked).toEqual('44e 56e 57e 59c 60x 61e 65k 67d 70t 72d 79e 81d 83d 85o 87d 89d 97c'.split(' '))
})

test('closed questions have options, open ones have none', () => {
  for (const { type, options } of templateFields) {
    expect(options !== null).toBe(['enum', 'multiSelect', 'boolean'].includes(type))
  }
})

test('an unknown number is no field', () => {
  expect(templateField(8)).toBeNull()
})
