import { dutyRules, ruleSetById } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'
import { useDomainWords } from './useDomainWords.ts'

/** What a due time rests on, in the reader's language where the rules carry it. */
export function useDutySource() {
  const { t } = useI18n()
  const words = useDomainWords()
  return ({ ruleId, source, name }: { ruleId: string; source: string; name: string | null }): string => {
    const rule = dutyRules.find(({ id }) => id === ruleId) ?? ruleSetById(ruleId)
    if (rule) return words(rule.source)
    if (ruleId === 'own-target') return t('duty.source.ownTarget')
    if (ruleId === 'contract') return t('duty.source.contract')
    return name ? t('duty.source.own', { name }) : source
  }
}
