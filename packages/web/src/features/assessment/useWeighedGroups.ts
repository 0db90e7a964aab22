import { useI18n } from 'vue-i18n'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { groupNumber } from './group-count.ts'

/** Names the groups of people of a weighing in one line; empty where there are none. */
export function useWeighedGroups(): (groups: readonly { path: string; name?: string | null }[]) => string {
  const { t } = useI18n()
  const { groupTitle } = useQuestionWords()
  return (groups) =>
    groups
      .map(({ path, name = null }) => {
        const number = groupNumber(path)
        return number === null ? t('weighing.groups.rest') : (name ?? groupTitle(number))
      })
      .join(', ')
}
