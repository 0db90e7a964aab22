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
    'people by name and nobody of us',
    [{ name: 'Jan Peeters', people: '1' }],
    { rows: 0, otherRows: 1, ...nothing },
  ],
  ['words where a number is asked', [{ people: 'veel' }], { rows: 1, ...nothing }],
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
