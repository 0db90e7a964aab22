import { labelLanguages, type LabelLanguage } from '@lekboek/domain'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

/** The language in which the domain's own words are shown: that of the page. */
export function useLabelLanguage(): ComputedRef<LabelLanguage> {
  const { locale } = useI18n()
  return computed(() => labelLanguages.find((one) => one === locale.value) ?? 'en')
}
