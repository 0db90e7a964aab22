import type { LabelLanguage, Labels } from '../labels/label.ts'

/** What a message (mededeling) may leave open until a dossier fills it in. */
export const placeholderKeys = ['organisation', 'contact', 'occurred', 'detected'] as const
export type PlaceholderKey = (typeof placeholderKeys)[number]

/** How each stands in a text, between braces: a word of the language in which the text is written. */
export const placeholderWords: Labels<PlaceholderKey> = {
  organisation: { en: 'organisation', nl: 'organisatie', fr: 'organisation', de: 'Organisation' },
  contact: { en: 'contact', nl: 'contact', fr: 'contact', de: 'Kontakt' },
  occurred: { en: 'occurred', nl: 'gebeurd', fr: 'survenu', de: 'geschehen' },
  detected: { en: 'detected', nl: 'ontdekt', fr: 'découvert', de: 'entdeckt' },
}

const placeholderShape = /\{\s*(\p{L}[\p{L} ]{0,40}?)\s*\}/gu

/** What a placeholder stands for, in whatever language it is written; `null` for a word that is none. */
function keyOf(word: string): PlaceholderKey | null {
  const lower = word.toLowerCase()
  return (
    placeholderKeys.find((key) =>
      Object.values(placeholderWords[key]).some((known) => known.toLowerCase() === lower),
    ) ?? null
  )
}

/** The placeholder as it is written in a text of this language, `{organisatie}`. */
export function placeholderIn(language: LabelLanguage, key: PlaceholderKey): string {
  return `{${placeholderWords[key][language]}}`
}

/** Puts what is known in the place of the placeholders; those of which nothing is known stay, to be seen. */
export function fillPlaceholders(
  text: string,
  known: Readonly<Partial<Record<PlaceholderKey, string | null>>>,
): string {
  return text.replace(placeholderShape, (whole, word: string) => {
    const key = keyOf(word)
    return (key && known[key]) || whole
  })
}

/** Words between braces in a text, each once, as written. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholderShape)].map(([whole]) => whole))]
}

/** Words between braces that nothing is ever put in the place of. */
export function unknownPlaceholders(text: string): string[] {
  return placeholdersIn(text).filter((whole) => keyOf(whole.slice(1, -1).trim()) === null)
}
