import type { LabelLanguage } from '../labels/label.ts'
import { terms, type Term, type TermKey } from './terms.ts'

/** The word of the law for a thing, in one language. */
export function term(key: TermKey, language: LabelLanguage): string {
  return terms[key].label[language]
}

/** The terms that a word of a language stands for, upper or lower case; more than one is a trap, and their notes say so. */
export function termsCalled(word: string, language: LabelLanguage): TermKey[] {
  const sought = word.toLocaleLowerCase(language)
  return termKeys().filter((key) => wordsOf(terms[key], language).includes(sought))
}

function termKeys(): TermKey[] {
  return Object.keys(terms) as TermKey[]
}

function wordsOf({ label, also }: Term, language: LabelLanguage): string[] {
  return [label[language], ...(also[language] ?? [])].map((word) => word.toLocaleLowerCase(language))
}
