import { expect, test } from 'vitest'
import { textDifference } from './text-difference.ts'

test.each<[string, string, string, string[] | null]>([
  [
    'a word that changed',
    'Twee servers versleuteld.',
    'Drie servers versleuteld.',
    ['-Twee', '+Drie', '= servers versleuteld.'],
  ],
  [
    'a sentence more',
    'Servers versleuteld.',
    'Servers versleuteld. Ook mails.',
    ['=Servers versleuteld.', '+ Ook mails.'],
  ],
  ['the same', 'Gelijk.', 'Gelijk.', ['=Gelijk.']],
  ['nothing before', '', 'Nieuw.', null],
  ['nothing any more', 'Oud.', '', null],
  ['another text', 'Een laptop is gestolen in de trein.', 'Hackers braken binnen via VPN.', null],
  ['a text of many pages', 'x '.repeat(2_000), 'y '.repeat(2_000), null],
])('%s', (_, before, after, expected) => {
  const signs = { same: '=', added: '+', removed: '-' }
  const found = textDifference(before, after)?.map(({ is, text }) => signs[is] + text)
  expect(found ?? null).toEqual(expected)
})

test('laid together again, the stretches are both texts', () => {
  const [before, after] = [
    'De servers van mei en juni zijn weg.',
    'De servers van mei, juni en juli zijn weg.',
  ]
  const stretches = textDifference(before, after) ?? []
  const of = (other: string) =>
    stretches
      .filter(({ is }) => is !== other)
      .map(({ text }) => text)
      .join('')
  expect([of('added'), of('removed')]).toEqual([before, after])
})
