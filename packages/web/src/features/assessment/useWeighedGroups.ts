import { useI18n } from 'vue-i18n'
import { midSentence } from '../../i18n/mid-sentence.ts'
import { useListWords } from '../../i18n/useListWords.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { groupNumber } from './group-count.ts'

type Named = readonly { path: string; name?: string | null }[]

/** Names the groups of people of a weighing in one line, also within a sentence; empty where there are none. */
export function useWeighedGroups(): (groups: Named, isWithin?: boolean) => string {
  const { t } = useI18n()
  const listOf = useListWords()
  const { groupTitle } = useQuestionWords()
  const nameOf = ({ path, name = null }: Named[number], isWithin: boolean): string => {
    const number = groupNumber(path)
    if (number !== null) return name ?? groupTitle(number)
    return isWithin ? midSentence(t('weighing.groups.rest')) : t('weighing.groups.rest')
  }
  return (groups, isWithin = false) =>
    listOf(groups.map((group, place) => nameOf(group, isWithin || place > 0)))
}
