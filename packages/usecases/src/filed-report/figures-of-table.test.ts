import { expect, test } from 'vitest'
import { figuresOfTable } from './figures-of-table.ts'

const own = { kbo: '0123.456.749', name: 'Stad Lindenrode' }
const nothing = { peopleCount: null, peopleCountMax: null, recordCount: null, dataTypes: [] }

test.each([
  [
    'rows that name nobody',
    [
      { people: '12', kinds: 'contact' },
      { people: '1.200', records: '5' },
    ],
    { rows: 2, otherRows: 0, peopleCount: 1212, recordCount: 5 },
  ],
  [
    'a range among them',
    [{ people: '10-20' }, { people: '5' }],
    { rows: 2, peopleCount: 15, peopleCountMax: 25 },
  ],
  [
    'numbers of other organisations',
    [
      { kbo: '0123.456.749', people: '3' },
      { kbo: '0200.000.043', people: '900' },
    ],
    { rows: 1, otherRows: 1, peopleCount: 3 },
  ],
  [
    'names, of which one is ours',
    [
      { name: 'stad  lindenrode', people: '4' },
      { name: 'Elders', people: '9' },
    ],
    { rows: 1, peopleCount: 4 },
  ],
  [
    'a total that names nobody, after a number of ours',
    [
      { kbo: '0123.456.749', people: '7' },
      { kbo: '0200.000.043', people: '9.000' },
      { people: '9.007', records: '5', kinds: 'health' },
    ],
    { rows: 1, otherRows: 2, peopleCount: 7, recordCount: null, dataTypes: [] },
  ],
  [
    'others by name, and their total',
    [{ name: 'Elders', people: '9' }, { people: '9' }],
    { rows: 0, otherRows: 2, ...nothing },
  ],
  [
    'people by name and nobody of us',
    [{ name: 'Jan Peeters', people: '1' }],
    { rows: 0, otherRows: 1, ...nothing },
  ],
  [
    'words where a number is asked',
    [{ people: 'veel' }, { people: '3' }],
    { rows: 2, ...nothing, problems: [{ path: 'peopleCount', code: 'notWhole' }] },
  ],
  [
    'more people than there can be',
    [{ people: '12345678901' }],
    { rows: 1, ...nothing, problems: [{ path: 'peopleCount', code: 'numberTooLarge' }] },
  ],
  [
    'rows that come to more than there can be',
    [{ records: '900.000.000' }, { records: '900.000.000', people: '4' }],
    {
      rows: 2,
      peopleCount: 4,
      recordCount: null,
      problems: [{ path: 'recordCount', code: 'numberTooLarge' }],
    },
  ],
  [
    'a range that ends before it begins',
    [{ people: '10-5' }, { people: '3', records: '7' }],
    {
      ...{ rows: 2, peopleCount: null, peopleCountMax: null, recordCount: 7 },
      problems: [{ path: 'peopleCount', code: 'upperBelowLower' }],
    },
  ],
  [
    'a number that is merged over our rows, beside one that is not',
    [
      { name: 'Stad Lindenrode', people: '120', records: '1', merged: { people: 'C2' } },
      { name: 'Stad Lindenrode', people: '120', records: '2', merged: { people: 'C2' } },
      { people: '120', merged: { people: 'C2' } },
      { name: 'Stad Lindenrode', people: '5' },
      { name: 'Elders', people: '7' },
    ],
    { rows: 3, otherRows: 2, peopleCount: 125, recordCount: 3, problems: [] },
  ],
  [
    'a number that is merged over our rows and those of another',
    [
      { name: 'Stad Lindenrode', people: '120', records: '4', merged: { people: 'C2' } },
      { name: 'Elders', people: '120', records: '9', merged: { people: 'C2' } },
    ],
    {
      ...{ rows: 1, peopleCount: null, recordCount: 4 },
      problems: [{ path: 'peopleCount', code: 'saidTogether' }],
    },
  ],
  [
    'an empty cell that is merged over our rows and those of another',
    [
      { name: 'Stad Lindenrode', people: '3', merged: { records: 'D2' } },
      { name: 'Elders', merged: { records: 'D2' } },
    ],
    { rows: 1, peopleCount: 3, recordCount: null, problems: [] },
  ],
  ['empty cells among numbers', [{ people: '4' }, {}], { rows: 2, peopleCount: 4, problems: [] }],
])('a table with %s', (_, rows, figures) => {
  expect(figuresOfTable(rows, own)).toMatchObject(figures)
})

test('kinds are known by their names; others are left out', () => {
  const rows = [{ kinds: 'health, kleur' }, { kinds: 'Contact' }]
  expect(figuresOfTable(rows, own).dataTypes).toEqual(['contact', 'health'])
})

test('an organisation without a number is named by none', () => {
  expect(figuresOfTable([{ kbo: '0123.456.749', people: '3' }], { ...own, kbo: null })).toMatchObject({
    ...{ rows: 0, otherRows: 1, peopleCount: null },
  })
})
