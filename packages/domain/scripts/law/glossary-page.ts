import { labelLanguages } from '../../src/labels/label.ts'
import { terms, type Term } from '../../src/glossary/terms.ts'
import { table, type LawPage } from './page.ts'

const shown = ['nl', 'fr', 'de', 'en'] as const satisfies readonly (typeof labelLanguages)[number][]

export function glossaryPage(): LawPage {
  return {
    file: 'glossary.md',
    title: 'Glossary',
    about: 'the words of the law in four languages, with their traps',
    body: [
      'The first word is the one this product uses; words after it mean the same. Two are kept strictly apart: *melding* goes to the authority, *mededeling* to people. Words of the code stand in [the other glossary](../glossary.md).',
      table([...shown, 'Note'], Object.values(terms).map(rowOf)),
    ],
  }
}

function rowOf({ label, also, note }: Term): string[] {
  const words = shown.map((language) => [label[language], ...(also[language] ?? [])].join(', '))
  return [...words, note?.en ?? '']
}
