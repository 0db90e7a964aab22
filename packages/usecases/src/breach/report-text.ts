import type { DeliveryContent } from '@lekboek/database'

interface Words {
  readonly people: string
  readonly measures: string
  readonly systems: string
  readonly contact: string
}

const dutch: Words = {
  people: 'Aantal betrokkenen',
  measures: 'Maatregelen van de verwerker',
  systems: 'Systemen',
  contact: 'Contact',
}
const words: Readonly<Record<string, Words>> = {
  nl: dutch,
  fr: {
    people: 'Nombre de personnes concernées',
    measures: 'Mesures du sous-traitant',
    systems: 'Systèmes',
    contact: 'Contact',
  },
  de: {
    people: 'Zahl der betroffenen Personen',
    measures: 'Maßnahmen des Auftragsverarbeiters',
    systems: 'Systeme',
    contact: 'Kontakt',
  },
  en: {
    people: 'People concerned',
    measures: 'Measures taken by the processor',
    systems: 'Systems',
    contact: 'Contact',
  },
}

const locales: Readonly<Record<string, string>> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }

function written(count: number, language: string): string {
  return new Intl.NumberFormat(locales[language] ?? 'nl-BE').format(count)
}

/** The processor's report in its own words, as it is quoted in the controller's dossier. */
export function reportText(content: DeliveryContent, language: string): string {
  const { people, measures, systems, contact } = words[language] ?? dutch
  const parts = [
    content.description,
    content.note,
    content.peopleCount === null ? null : `${people}: ${written(content.peopleCount, language)}`,
    content.systems === null ? null : `${systems}: ${content.systems}`,
    `${measures}: ${content.measures}`,
    `${contact}: ${content.contact}`,
  ]
  return parts.filter((part) => part !== null).join('\n\n')
}
