import { expect, test } from 'vitest'
import { toldChanges, type ToldLine } from './told-changes.ts'

const line = (key: string, text: string, isFact = false): ToldLine => ({ key, label: key, text, isFact })

test('what a processor says of itself otherwise is shown, was and now', () => {
  const before = [line('measures', 'Servers los.'), line('note', 'Zelfde.'), line('files', '')]
  const after = [line('measures', 'Servers hersteld.'), line('note', 'Zelfde.'), line('files', 'log.txt')]
  expect(toldChanges(before, after)).toEqual([
    { key: 'measures', label: 'measures', before: 'Servers los.', after: 'Servers hersteld.' },
    { key: 'files', label: 'files', before: '', after: 'log.txt' },
  ])
})

test('an answer of the facts stands beside the dossier, unless there is none any more', () => {
  const before = [line('people.count', '100', true), line('nature.systems', 'E-loket', true)]
  const after = [line('people.count', '300', true), line('nature.systems', '', true)]
  expect(toldChanges(before, after).map(({ key }) => key)).toEqual(['nature.systems'])
})

test('two versions that say the same have nothing to show', () => {
  const same = [line('measures', 'Servers los.'), line('people.count', '100', true)]
  expect(toldChanges(same, same)).toEqual([])
})
