import { expect, test } from 'vitest'
import { textDifference, type Part } from './text-difference.ts'

const signs = { same: '=', added: '+', removed: '-' }

test.each<[string, Part, string, string, string[] | null]>([
  [
    'a word that changed',
    'words',
    'Twee servers versleuteld.',
    'Drie servers versleuteld.',
    ['-Twee', '+Drie', '= servers versleuteld.'],
  ],
  [
    'a number, whole',
    'words',
    'Het gaat om 1.840 mensen.',
    'Het gaat om 2.310 mensen.',
    ['=Het gaat om ', '-1.840', '+2.310', '= mensen.'],
  ],
  [
    'words one after the other, as one change',
    'words',
    'De servers zijn op basis van het verkeer weg.',
    'De servers zijn uit de logboeken weg.',
    ['=De servers zijn ', '-op basis van het verkeer', '+uit de logboeken', '= weg.'],
  ],
  [
    'a sentence more',
    'words',
    'Servers versleuteld.',
    'Servers versleuteld. Ook mails.',
    ['=Servers versleuteld.', '+ Ook mails.'],
  ],
  [
    'an item more, of several words',
    'items',
    'Naam en adres; E-mail en telefoon',
    'Naam en adres; E-mail en telefoon; Nummer van een rekening',
    ['=Naam en adres; E-mail en telefoon', '+; Nummer van een rekening'],
  ],
  ['the same', 'words', 'Gelijk.', 'Gelijk.', ['=Gelijk.']],
  ['nothing before', 'words', '', 'Nieuw.', null],
  ['nothing any more', 'words', 'Oud.', '', null],
  ['another text', 'words', 'Een laptop is gestolen in de trein.', 'Hackers braken binnen via VPN.', null],
  ['a text of many pages', 'words', 'x '.repeat(2_000), 'x '.repeat(2_001), null],
])('%s', (_, by, before, after, expected) => {
  const found = textDifference(before, after, by)?.map(({ is, text }) => signs[is] + text)
  expect(found ?? null).toEqual(expected)
})

test('laid together again, the stretches are both texts', () => {
  const [before, after] = [
    'De servers van mei en juni zijn weg.',
    'De servers van mei, juni en juli zijn weg.',
  ]
  const stretches = textDifference(before, after, 'words') ?? []
  const without = (other: string) =>
    stretches
      .filter(({ is }) => is !== other)
      .map(({ text }) => text)
      .join('')
  expect([without('added'), without('removed')]).toEqual([before, after])
})
