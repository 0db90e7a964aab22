import { labelLanguages, type LabelLanguage } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

/** Chooses, of a text that the rules carry in every language, the one that the person reads. */
export function useDomainWords(): (text: Readonly<Record<LabelLanguage, string>>) => string {
  const { locale } = useI18n()
  return (text) => text[labelLanguages.find((one) => one === locale.value) ?? 'en']
}
