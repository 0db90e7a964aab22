import { useI18n } from 'vue-i18n'
import { localeTag } from '../../i18n/language.ts'

/** Writes a number, or the two between which an approximate one lies: "640", "640 tot 900". */
export function useCountWords(): (from: number, to?: number | null) => string {
  const { t, locale } = useI18n()
  const written = (count: number) => Intl.NumberFormat(localeTag(locale.value)).format(count)
  return (from, to) =>
    to === null || to === undefined || to <= from
      ? written(from)
      : t('facts.range', { from: written(from), to: written(to) })
}
