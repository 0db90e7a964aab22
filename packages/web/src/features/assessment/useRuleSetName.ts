import { ruleSetById } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

/** The rules under which something was judged, by name; an id that came with a newer server stays as it is. */
export function useRuleSetName(): (id: string) => string {
  const { t, te } = useI18n()
  return (id) => (te(`weighing.ruleSet.${id}`) ? t(`weighing.ruleSet.${id}`) : (ruleSetById(id)?.name ?? id))
}
