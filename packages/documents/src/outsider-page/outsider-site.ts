import { letterLanguages, type LetterLanguage } from '../letter/letter.ts'
import { outsiderWords, type OutsiderProblem } from './outsider-words.ts'

/** Whose page it is, in which language, and where its parts stand. */
export interface OutsiderSite {
  readonly language: LetterLanguage
  readonly organisation: { readonly name: string; readonly slug: string }
  /** Zone in which instants are written. */
  readonly timeZone: string
}

/** What stands beside a field: its name in the form, and what is wrong with it. */
export interface FieldProblem {
  readonly field: string
  readonly problem: OutsiderProblem
}

/** Where the page of an organisation stands, in a language. */
export function formPath(slug: string, language: LetterLanguage): string {
  return `/meld/${encodeURIComponent(slug)}/${language}`
}

export function followPath(slug: string, language: LetterLanguage): string {
  return `/meld/${encodeURIComponent(slug)}/${outsiderWords[language].followSegment}`
}

/** Where what is added is sent. What its form says is read after its page is known, so the address says the language. */
export function additionPath(slug: string, language: LetterLanguage): string {
  return `/meld/${encodeURIComponent(slug)}/aanvulling?taal=${language}`
}

/** The language of a follow-up page by the last segment of its address; null where it is none. */
export function followLanguage(segment: string): LetterLanguage | null {
  return letterLanguages.find((language) => outsiderWords[language].followSegment === segment) ?? null
}

/** An instant as a person reads it. */
export function writtenAt(
  at: string,
  { language, timeZone }: Pick<OutsiderSite, 'language' | 'timeZone'>,
): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-BE`
  const parts = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(new Date(at))
}
