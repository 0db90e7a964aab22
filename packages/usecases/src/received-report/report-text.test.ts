import { wholeBreach } from '@lekboek/domain/breach'
import { expect, test } from 'vitest'
import { reportText } from './report-text.ts'

const told = (peopleCount: number | null, peopleCountMax: number | null) => ({
  ...wholeBreach({}),
  ...{ dataTypes: [], peopleCount, peopleCountMax, note: null },
})

test.each([
  ['nl', 'Aantal betrokkenen: 100 tot 150'],
  ['fr', 'Nombre de personnes concernées: 100 à 150'],
  ['de', 'Zahl der betroffenen Personen: 100 bis 150'],
  ['en', 'People concerned: 100 to 150'],
])('both bounds of a number of people stand in the text, %s', (language, line) => {
  expect(reportText(told(100, 150), language).split('\n')).toContain(line)
})

test('a number without a range stands alone, and none is not told', () => {
  expect(reportText(told(100, null), 'nl').split('\n')).toContain('Aantal betrokkenen: 100')
  expect(reportText(told(null, null), 'nl')).not.toContain('Aantal betrokkenen')
})
