import {
  labelLanguages,
  templateField,
  templateFields,
  templateSectionNumbers,
  type TemplateSection,
} from '@lekboek/domain'
import { fieldLabel, optionLabel, templateSectionLabels } from '@lekboek/domain/labels'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useWriting } from '../../clock/useWriting.ts'
import { useCountWords } from '../facts/useCountWords.ts'
import type { NotificationDraft } from './useNotificationDraft.ts'

type DraftField = NotificationDraft['fields'][number]

/** Label, section and answer of a field of the template, in the person's language. */
export function useFieldWords() {
  const { locale } = useI18n()
  const write = useWriting()
  const countWords = useCountWords()
  const language = computed(() => labelLanguages.find((one) => one === locale.value) ?? 'en')

  const label = (number: number) => fieldLabel(number)[language.value]
  const sectionOf = (number: number) => templateField(number)?.section ?? null
  const sectionTitle = (section: TemplateSection) =>
    `${templateSectionNumbers[section]} ${templateSectionLabels[section][language.value]}`

  /** With its section where several fields have the same label: contact details are somebody's. */
  function labelApart(number: number): string {
    const own = label(number)
    const section = sectionOf(number)
    const isShared = templateFields.filter((one) => label(one.field) === own).length > 1
    return isShared && section !== null ? `${own} (${sectionTitle(section)})` : own
  }

  // Some fields of this type hold a line per country, "NL: 12".
  function number({ range }: DraftField, value: string): string {
    if (range) return countWords(range.from, range.to)
    return /^\d+$/.test(value) ? countWords(Number(value)) : value
  }

  function one(field: DraftField, value: string): string {
    const option = optionLabel(field.field, value)
    if (option) return option[language.value]
    if (field.type === 'number') return number(field, value)
    if (field.type === 'datetime') return write.instant(value)
    return field.type === 'date' ? write.date(value) : value
  }

  function answer(field: DraftField): string {
    const { value } = field
    if (value === null || value === undefined) return ''
    const values = Array.isArray(value) ? value.map(String) : [String(value)]
    return values.map((item) => one(field, item)).join('; ')
  }

  /** What is copied into the authority's form: a field for a number takes figures alone. */
  const toCopy = (field: DraftField) => (field.type === 'number' ? String(field.value) : answer(field))

  return { label, labelApart, sectionOf, sectionTitle, answer, toCopy }
}
