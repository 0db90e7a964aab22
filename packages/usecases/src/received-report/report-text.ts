import { dataTypes, labelLanguages } from '@lekboek/domain'
import { dataTypeLabels } from '@lekboek/domain/labels'
import type { DispatchMessage } from '../breach/dispatch-message.ts'

type Content = DispatchMessage['content']

interface Words {
  readonly people: string
  /** Between the bounds of a range. */
  readonly to: string
  readonly kinds: string
  readonly measures: string
  readonly proposed: string
  readonly systems: string
  readonly contact: string
}

const dutch: Words = {
  people: 'Aantal betrokkenen',
  to: 'tot',
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
    to: 'à',
    kinds: 'Catégories de données',
    measures: 'Mesures du sous-traitant',
    proposed: 'Mesures proposées',
    systems: 'Systèmes',
    contact: 'Contact',
  },
  de: {
    people: 'Zahl der betroffenen Personen',
    to: 'bis',
    kinds: 'Arten von Daten',
    measures: 'Maßnahmen des Auftragsverarbeiters',
    proposed: 'Vorgeschlagene Maßnahmen',
    systems: 'Systeme',
    contact: 'Kontakt',
  },
  en: {
    people: 'People concerned',
    to: 'to',
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

function peopleOf({ peopleCount, peopleCountMax }: Content, language: string): string | null {
  if (peopleCount === null) return null
  const { people, to } = words[language] ?? dutch
  const least = written(peopleCount, language)
  return `${people}: ${peopleCountMax === null || peopleCountMax <= peopleCount ? least : `${least} ${to} ${written(peopleCountMax, language)}`}`
}

/** The processor's report in its own words, as it is quoted in the controller's dossier. */
export function reportText(content: Content, language: string): string {
  const { kinds, measures, proposed, systems, contact } = words[language] ?? dutch
  const parts = [
    content.description,
    content.note,
    peopleOf(content, language),
    content.dataTypes.length === 0 ? null : `${kinds}: ${kindsOf(content, language)}`,
    content.systems === null ? null : `${systems}: ${content.systems}`,
    `${measures}: ${content.measures}`,
    content.measuresProposed === null ? null : `${proposed}: ${content.measuresProposed}`,
    `${contact}: ${content.contact}`,
  ]
  return parts.filter((part) => part !== null).join('\n\n')
}
