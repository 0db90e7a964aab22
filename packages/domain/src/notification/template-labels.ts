import * as categories from '../labels/category-labels.ts'
import * as effects from '../labels/effect-labels.ts'
import * as facts from '../labels/fact-choice-labels.ts'
import type { Label, LabelLanguage, Labels } from '../labels/label.ts'
import {
  communicationChannelLabels,
  exceptionGroundLabels,
  leadBasisLabels,
} from '../labels/process-labels.ts'
import { ownQuestionLabels, viewWordingLabels } from './authority-view-labels.ts'
import type { DossierHeading, DossierQuestion } from './dossier-view.ts'
import type { NotificationWords } from './notification-input.ts'
import { templateFieldLabels } from './template-field-labels.ts'
import type { ClosedFieldNumber, OptionKey } from './template-fields.ts'
import * as options from './template-option-labels.ts'
import { templatePeopleCategories } from './template-people.ts'
import { templateSectionLabels } from './template-section-labels.ts'
import { viewSectionLabels } from './view-section-labels.ts'

/** Labels of the options of every closed question, by the number of its field. */
const optionLabels: { readonly [Field in ClosedFieldNumber]: Labels<OptionKey<Field>> } = {
  3: options.notificationTypeLabels,
  4: options.notificationSubtypeLabels,
  10: options.identifierTypeLabels,
  14: options.sectorLabels,
  15: options.organisationSizeLabels,
  23: options.reporterFunctionLabels,
  26: options.truthLabels,
  29: options.truthLabels,
  33: options.contactPointLabels,
  38: options.truthLabels,
  39: options.partyKindLabels,
  44: facts.occurrenceKindLabels,
  45: options.truthLabels,
  50: facts.discoveryLabels,
  55: facts.breachTypeLabels,
  56: facts.disclosureLabels,
  57: facts.intelligibilityLabels,
  58: facts.alterationLabels,
  59: facts.availabilityLossLabels,
  60: categories.incidentTypeLabels,
  61: facts.causeLabels,
  65: categories.peopleCategoryLabels,
  67: facts.countKindLabels,
  70: categories.dataTypeLabels,
  72: facts.countKindLabels,
  75: categories.protectionInPlaceLabels,
  79: effects.confidentialityEffectLabels,
  81: effects.integrityEffectLabels,
  83: effects.availabilityEffectLabels,
  85: effects.impactLabels,
  87: effects.impactSeverityLabels,
  89: options.riskOutcomeLabels,
  94: categories.preventionLabels,
  97: options.tellingLabels,
  100: exceptionGroundLabels,
  102: options.toldShareLabels,
  104: options.tellingMeansLabels,
  109: options.truthLabels,
  110: options.truthLabels,
  113: options.truthLabels,
  120: options.truthLabels,
  125: options.attachmentKindLabels,
}

/** What a field of the template is called; a number that the template does not have is said as it is. */
export function fieldLabel(field: number): Label {
  const labels: Readonly<Record<number, Label>> = templateFieldLabels
  const label = Object.hasOwn(labels, field) ? labels[field] : undefined
  if (label) return label
  const number = String(field)
  return { en: number, nl: number, fr: number, de: number }
}

/** What an option of a closed question is called, or `null` where nothing of the kind that it asks about is called so. */
export function optionLabel(field: number, key: string): Label | null {
  const tables: Readonly<Record<number, Readonly<Record<string, Label>>>> = optionLabels
  const isOwnGroup = field === 65 && !templatePeopleCategories.some((one) => one === key)
  const table = Object.hasOwn(tables, field) && !isOwnGroup ? tables[field] : undefined
  return table && Object.hasOwn(table, key) ? (table[key] ?? null) : null
}

/** The heading of a section as the form or the template has it. */
export function headingLabel(heading: DossierHeading): Label {
  return 'view' in heading ? viewSectionLabels[heading.view] : templateSectionLabels[heading.template]
}

/** A question in the authority's words where those are known, else in the template's. */
export function questionLabel({ field, key, wording }: DossierQuestion): Label {
  if (key !== null) return ownQuestionLabels[key]
  return wording === null ? fieldLabel(field) : viewWordingLabels[wording]
}

// Before the day by which the rest of a group will be told.
const toldByLabel: Label = {
  en: 'The others will be told by',
  nl: 'De anderen worden ingelicht ten laatste op',
  fr: 'Les autres seront informés au plus tard le',
  de: 'Die Übrigen werden benachrichtigt bis spätestens',
}

// Words between names, numbers and days.
const joiningLabels: Labels<'group' | 'people' | 'taken' | 'proposed' | 'by' | 'dayParting' | 'thousands'> = {
  group: { en: 'Group', nl: 'Groep', fr: 'Groupe', de: 'Gruppe' },
  people: { en: 'people', nl: 'mensen', fr: 'personnes', de: 'Personen' },
  taken: { en: 'Taken', nl: 'Genomen', fr: 'Prise', de: 'Ergriffen' },
  proposed: { en: 'Proposed', nl: 'Voorgenomen', fr: 'Envisagée', de: 'Vorgeschlagen' },
  by: { en: 'by', nl: 'tegen', fr: 'pour le', de: 'bis' },
  dayParting: { en: '/', nl: '/', fr: '/', de: '.' },
  thousands: { en: ',', nl: '.', fr: '\u00a0', de: '.' },
}

/** The words that open answers of a notification are put together of. */
export function notificationWords(language: LabelLanguage): NotificationWords {
  return {
    peopleCategories: inLanguage(categories.peopleCategoryLabels, language),
    channels: inLanguage(communicationChannelLabels, language),
    leadBases: inLanguage(leadBasisLabels, language),
    dataTypes: inLanguage(categories.dataTypeLabels, language),
    toldBy: toldByLabel[language],
    ...inLanguage(joiningLabels, language),
  }
}

function inLanguage<Key extends string>(labels: Labels<Key>, language: LabelLanguage): Record<Key, string> {
  const words = Object.entries<Label>(labels).map(([key, label]) => [key, label[language]])
  return Object.fromEntries(words) as Record<Key, string>
}
