/** Columns that files of several kinds have are called alike in each: whoever fills one in has the other at hand. */

/** Of the number of an enterprise; the first name of each language is the one that is written. */
export const kboNames = [
  ...['KBO-nummer', 'Numéro BCE', 'Enterprise number', 'Unternehmensnummer'],
  ...['KBO', 'BCE', 'Ondernemingsnummer', "Numéro d'entreprise", 'KBO number', 'Company number'],
] as const

/** Of kinds of personal data. */
export const dataTypeNames = [
  ...['Soorten gegevens', 'Types de données', 'Kinds of data', 'Datenarten'],
  ...['Soorten', 'Catégories', 'Kinds', 'Arten'],
] as const
