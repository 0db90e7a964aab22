/** Languages in which mails are written. */
export const letterLanguages = ['nl', 'en', 'fr', 'de'] as const
export type LetterLanguage = (typeof letterLanguages)[number]

/** A mail, ready for its envelope: the same in plain text and as a page. */
export interface Letter {
  /** Fixed words: whoever sees it over a shoulder or in a log learns nothing about anybody. */
  readonly subject: string
  readonly text: string
  readonly html: string
}
