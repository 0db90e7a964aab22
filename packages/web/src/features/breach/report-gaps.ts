import {
  processorReportGaps,
  requiredContents,
  type ContentElement,
  type GivenContents,
} from '@lekboek/domain'
import { type BreachField } from '@lekboek/domain/breach'
import {
  breachSectionNames,
  breachSections,
  type BreachForm,
  type BreachSection,
} from './breach-questions.ts'

/** Something that a controller needs to know and that was not answered, and where it is asked. */
export interface ReportGap {
  readonly element: ContentElement
  readonly section: BreachSection
  readonly field: BreachField
}

const open: readonly unknown[] = ['toBeDetermined', 'cannotBeDetermined']

// That it is not known yet is an answer as well: it is told instead of silence.
const unknownIf = (answer: unknown) => (open.includes(answer) ? 'unknown' : null)
const listOf = (answer: unknown) =>
  Array.isArray(answer) && answer.every((one) => open.includes(one)) ? 'unknown' : answer

const questions: Readonly<Partial<Record<ContentElement, BreachField>>> = {
  whatHappened: 'description',
  contact: 'contact',
  measures: 'measures',
  detectedAt: 'awareAt',
  breachTypes: 'breachTypes',
  occurredAt: 'occurrenceKind',
  peopleCategories: 'peopleCategories',
  dataTypes: 'dataTypes',
  recordCount: 'recordCountKind',
  consequences: 'consequences',
  protection: 'protectionsInPlace',
  countries: 'otherCountries',
}

function givenIn(form: BreachForm): GivenContents {
  return {
    whatHappened: form['description'],
    contact: form['contact'],
    measures: form['measures'],
    detectedAt: form['awareAt'],
    breachTypes: form['breachTypes'],
    occurredAt: form['occurredFromAt'] ?? unknownIf(form['occurrenceKind']),
    peopleCategories: listOf(form['peopleCategories']),
    // Each controller is told its own number, beside its name and not here.
    peopleCount: 'unknown',
    dataTypes: listOf(form['dataTypes']),
    recordCount: form['recordCount'] ?? unknownIf(form['recordCountKind']),
    consequences: form['consequences'] ?? form['impactDescription'] ?? listOf(form['impacts']),
    protection: form['protectionDescription'] ?? listOf(form['protectionsInPlace']),
    countries: form['otherCountries'],
  }
}

/** What a report of this breach should hold and has no answer yet; it never keeps anybody from sending. */
export function reportGaps(form: BreachForm): ReportGap[] {
  const { problems, advice } = processorReportGaps(givenIn(form))
  const lacking = new Set([...problems, ...advice].map(({ path }) => path))
  return requiredContents
    .filter(({ kind, element }) => kind === 'processorReport' && lacking.has(element))
    .flatMap(({ element }) => {
      const field = questions[element]
      const section = breachSectionNames.find((one) => breachSections[one].some((name) => name === field))
      return field && section ? [{ element, section, field }] : []
    })
}
