/** The languages in which the domain carries its own labels. */
export const labelLanguages = ['en', 'nl', 'fr', 'de'] as const
export type LabelLanguage = (typeof labelLanguages)[number]

/** A short text in every language the domain speaks. */
export type Label = Readonly<Record<LabelLanguage, string>>

/** A label for each key of a closed list. */
export type Labels<Key extends string> = Readonly<Record<Key, Label>>
