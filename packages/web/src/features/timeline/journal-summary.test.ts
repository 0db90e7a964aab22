import { expect, test } from 'vitest'
import { journalDetails } from './journal-summary.ts'

test.each([
  ['nothing', null, []],
  [
    'a title',
    { title: { before: 'Oud', after: 'Nieuw' } },
    [{ name: 'title', before: 'Oud', value: 'Nieuw' }],
  ],
  ['ids and versions', { measureId: 'x', version: 3 }, []],
  ['what is not there', { adviceAuthority: null }, []],
  [
    'whether a decision follows the advice',
    { followsAdvice: false },
    [{ name: 'followsAdvice', before: null, value: false }],
  ],
  [
    'the facts of a section',
    {
      section: 'nature',
      version: 2,
      changes: [{ field: 'holder', before: null, after: 'trusted' }, { field: 'description' }],
    },
    [
      { name: 'nature.holder', before: null, value: 'trusted' },
      { name: 'nature.description', before: undefined, value: undefined },
    ],
  ],
  [
    'a whole row',
    { before: { owner: 'ICT' }, after: { owner: 'Personeel' } },
    [{ name: 'owner', before: null, value: 'Personeel' }],
  ],
])('%s', (_name, summary, details) => {
  expect(journalDetails(summary)).toEqual(details)
})
