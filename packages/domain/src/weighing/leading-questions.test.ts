import { expect, test } from 'vitest'
import { leadingFirst } from './leading-questions.ts'

// EDPB 9/2022, IV.B: the nature of the data is the second factor, the ease of identification the third.
test.each<[string, Record<string, number>, Record<string, number>]>([
  [
    'the number weighs more than the data',
    { 'data.nationalNumber': 0.54, 'data.types': 0.49 },
    { 'data.nationalNumber': 0.54, 'data.types': 0.55 },
  ],
  [
    'as much',
    { 'data.types': 0.5, 'data.identifiability': 0.5 },
    { 'data.types': 0.51, 'data.identifiability': 0.5 },
  ],
  [
    'both do',
    { 'data.identifiability': 0.7, 'data.nationalNumber': 0.6, 'data.types': 0.5 },
    { 'data.identifiability': 0.7, 'data.nationalNumber': 0.6, 'data.types': 0.71 },
  ],
  [
    'less',
    { 'data.types': 0.6, 'data.nationalNumber': 0.5 },
    { 'data.types': 0.6, 'data.nationalNumber': 0.5 },
  ],
  ['the data are known', { 'data.nationalNumber': 0.54 }, { 'data.nationalNumber': 0.54 }],
  [
    'those of one group',
    { 'people.groups.0.nationalNumber': 0.4, 'people.groups.0.types': 0.3, 'data.types': 0.2 },
    { 'people.groups.0.nationalNumber': 0.4, 'people.groups.0.types': 0.41, 'data.types': 0.2 },
  ],
  ['nothing is missing', {}, {}],
])('%s', (_, weights, led) => {
  expect(Object.fromEntries(leadingFirst(new Map(Object.entries(weights))))).toEqual(led)
})
