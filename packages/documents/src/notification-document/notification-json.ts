import { templateField, templateSectionNumbers, type FilledField, type Instant } from '@lekboek/domain'
import { optionLabel } from '@lekboek/domain/labels'
import type { DocumentLanguage } from '../language/document-language.ts'
import { isEmpty } from './answer.ts'
import { documentWords } from './document-words.ts'
import type { NotificationDocument, NotificationLayout, NotifiedField } from './notification-document.ts'

/** Raised when a name in the file changes its meaning or goes; a name more is no new version. */
export const notificationSchemaVersion = '1.0'

/**
 * The dossier for machines: the numbers of the EDPB template, keys and words. Keys stand in a fixed order and instants
 * are in UTC, so that two exports of one notification are the same file.
 */
export function notificationJson(view: NotificationDocument): string {
  return `${JSON.stringify(fileOf(view), null, 2)}\n`
}

function fileOf(view: NotificationDocument) {
  return {
    schema: 'lekboek-notification',
    schemaVersion: notificationSchemaVersion,
    template: 'EDPB template for notification of personal data breaches v1.0',
    generatedAt: view.preparedAt,
    language: view.language,
    statement: documentWords[view.language].notSubmitted,
    organisation: { name: view.organisation.name, kbo: view.organisation.kbo },
    reference: view.reference,
    phase: view.phase,
    authority: { code: view.authority.code, name: view.authority.name },
    ruleSet: view.ruleSet,
    zone: view.zone,
    awareAt: view.awareAt,
    dueAt: view.dueAt,
    termHours: view.termHours,
    timeLine: {
      events: byTime(view.timeLine.events, ({ at }) => at).map(({ event, at }) => ({ event, at })),
      duties: byTime(view.timeLine.duties, ({ dueAt }) => dueAt).map(({ duty, dueAt, state }) => ({
        duty,
        dueAt,
        state,
      })),
    },
    fields: view.fields.map((field) => fieldOf(field, view.language)),
    layout: view.layout ? layoutOf(view.layout, view.language) : null,
  }
}

function fieldOf(filled: NotifiedField, language: DocumentLanguage) {
  const { field, section, label, value, range, isAsked, problem } = filled
  return {
    field,
    section: templateSectionNumbers[section],
    label: label[language],
    type: templateField(field)?.type ?? null,
    isAsked,
    value: isEmpty(value) ? null : value,
    ...(range ? { range: { from: range.from, to: range.to } } : {}),
    valueLabel: valueLabelOf(filled, language),
    problem,
  }
}

/** The order of the authority's form: fields by number, own questions with their answer. */
function layoutOf({ certainty, source, sections }: NotificationLayout, language: DocumentLanguage) {
  return {
    certainty,
    source,
    sections: sections.map(({ label, questions }) => ({
      heading: label[language],
      questions: questions.map((question) => ({
        field: question.field,
        key: question.key,
        label: question.label[language],
        certainty: question.certainty,
        value: question.field === null && !isEmpty(question.value) ? question.value : null,
      })),
    })),
  }
}

/** Only closed questions have words beside their keys. */
function valueLabelOf({ field, value }: FilledField, language: DocumentLanguage): string | string[] | null {
  if (!templateField(field)?.options || isEmpty(value)) return null
  const label = (key: string): string => optionLabel(field, key)?.[language] ?? key
  return Array.isArray(value) ? value.map(label) : label(value)
}

function byTime<Item>(items: readonly Item[], at: (item: Item) => Instant): Item[] {
  return [...items].sort((one, other) => Date.parse(at(one)) - Date.parse(at(other)))
}
