import { labelLanguages, ruleSetById } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

/** The rules under which something was judged, by name; an id that came with a newer server stays as it is. */
export function useRuleSetName(): (id: string) => string {
  const { locale } = useI18n()
  return (id) => {
    const language = labelLanguages.find((one) => one === locale.value) ?? 'en'
    return ruleSetById(id)?.name[language] ?? id
  }
}
