import { expect, test } from 'vitest'
import { shownMembers, type MemberFilter } from './shown-members.ts'

const member = (id: string, form: string, languages: string[]) => ({
  ...{ id, name: `Gemeente ${id}`, form, languages, isReceiving: true },
})
const members = [
  member('Lindenrode', 'gemeente', ['nl']),
  member('Berg', 'ocmw', ['nl', 'fr']),
  member('Ville', 'gemeente', ['fr']),
]

test.each<[string, Partial<MemberFilter>, string[], string[]]>([
  ['nothing asked', {}, [], ['Lindenrode', 'Berg', 'Ville']],
  ['part of a name', { words: ' LINDEN ' }, [], ['Lindenrode']],
  ['a form', { form: 'gemeente' }, [], ['Lindenrode', 'Ville']],
  ['a form and a language', { form: 'gemeente', language: 'fr' }, [], ['Ville']],
  ['what is chosen stays in sight', { words: 'ville' }, ['Berg'], ['Berg', 'Ville']],
])('%s', (_, filter, chosen, expected) => {
  const shown = shownMembers(members, { words: '', form: '', language: '', ...filter }, chosen)
  expect(shown.map(({ id }) => id)).toEqual(expected)
})
