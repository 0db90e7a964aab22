import { useI18n } from 'vue-i18n'
import { useWriting } from '../../clock/useWriting.ts'
import { localeTag } from '../../i18n/language.ts'
import type { FactField } from './fact-field.ts'
import { countryName } from './countries.ts'

/** Writes one answer as a person reads it; '' when there is none. */
export function useAnswerWords() {
  const { t, te, locale } = useI18n()
  const write = useWriting()

  function choice(list: string, key: unknown): string {
    const path = `choice.${list}.${String(key)}`
    return te(path) ? t(path) : String(key)
  }

  function one(field: FactField, value: unknown): string {
    if ('list' in field) return choice(field.list, value)
    if (field.kind === 'instant') return write.instant(String(value))
    if (field.kind === 'tick') return t(value === true ? 'choice.answer.yes' : 'choice.answer.no')
    if (field.kind === 'count') return Intl.NumberFormat(localeTag(locale.value)).format(Number(value))
    if (field.kind === 'countries') return countryName(String(value), locale.value)
    return String(value)
  }

  return function words(field: FactField, value: unknown): string {
    if (value === null || value === undefined) return ''
    return Array.isArray(value) ? value.map((item) => one(field, item)).join('; ') : one(field, value)
  }
}
