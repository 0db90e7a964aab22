/** Languages in which documents can be written; a language more is a table of labels more. */
export const documentLanguages = ['nl', 'en'] as const
export type DocumentLanguage = (typeof documentLanguages)[number]
