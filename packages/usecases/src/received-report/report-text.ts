import { dataTypes, labelLanguages } from '@lekboek/domain'
import { dataTypeLabels } from '@lekboek/domain/labels'
import type { DispatchMessage } from '../breach/dispatch-message.ts'

type Content = DispatchMessage['content']

interface Words {
  readonly people: string
  readonly kinds: string
  readonly measures: string
  readonly proposed: string
  readonly systems: string
  readonly contact: string
}

const dutch: Words = {
  people: 'Aantal betrokkenen',
  kinds: 'Soorten gegevens',
  measures: 'Maatregelen van de verwerker',
  proposed: 'Voorgestelde maatregelen',
  systems: 'Systemen',
  contact: 'Contact',
}
const words: Readonly<Record<string, Words>> = {
  nl: dutch,
  fr: {
    people: 'Nombre de personnes concernées',
    kinds: 'Catégories de données',
    measures: 'Mesures du sous-traitant',
    proposed: 'Mesures proposées',
    systems: 'Systèmes',
    contact: 'Contact',
  },
  de: {
    people: 'Zahl der betroffenen Personen',
    kinds: 'Arten von Daten',
    measures: 'Maßnahmen des Auftragsverarbeiters',
    proposed: 'Vorgeschlagene Maßnahmen',
    systems: 'Systeme',
    contact: 'Kontakt',
  },
  en: {
    people: 'People concerned',
    kinds: 'Kinds of data',
    measures: 'Measures taken by the processor',
    proposed: 'Measures proposed',
    systems: 'Systems',
    contact: 'Contact',
  },
}

const locales: Readonly<Record<string, string>> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }

function written(count: number, language: string): string {
  return new Intl.NumberFormat(locales[language] ?? 'nl-BE').format(count)
}

function kindsOf({ dataTypes: types }: Content, language: string): string {
  const own = labelLanguages.find((one) => one === language) ?? 'nl'
  return types
    .map((type) => dataTypes.find((one) => one === type))
    .filter((type) => type !== undefined)
    .map((type) => dataTypeLabels[type][own])
    .join(', ')
}

/** The processor's report in its own words, as it is quoted in the controller's dossier. */
export function reportText(content: Content, language: string): string {
  const { people, kinds, measures, proposed, systems, contact } = words[language] ?? dutch
  const parts = [
    content.description,
    content.note,
    content.peopleCount === null ? null : `${people}: ${written(content.peopleCount, language)}`,
    content.dataTypes.length === 0 ? null : `${kinds}: ${kindsOf(content, language)}`,
    content.systems === null ? null : `${systems}: ${content.systems}`,
    `${measures}: ${content.measures}`,
    content.measuresProposed === null ? null : `${proposed}: ${content.measuresProposed}`,
    `${contact}: ${content.contact}`,
  ]
  return parts.filter((part) => part !== null).join('\n\n')
}
