/** Languages that are complete. Others join when every key is there. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/** Dutch unless the person, or else the browser, asks for another language that is complete. */
export function chooseLanguage(chosen: string | null | undefined, accepted: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen
  const known = accepted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return known ?? 'nl'
}

/** The tag by which dates and numbers are written: day before month, 24 hours. */
export function localeTag(language: string): string {
  return language === 'en' ? 'en-GB' : `${language}-BE`
}
