import { useI18n } from 'vue-i18n'
import { localeTag } from './language.ts'

/** Writes several things as one says them: "A, B en C"; with `disjunction` "A, B of C". */
export function useListWords(type: 'conjunction' | 'disjunction' = 'conjunction') {
  const { locale } = useI18n()
  return (words: readonly string[]): string =>
    new Intl.ListFormat(localeTag(locale.value), { type }).format(words)
}
