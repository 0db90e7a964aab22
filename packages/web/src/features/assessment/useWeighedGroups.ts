import { useI18n } from 'vue-i18n'
import { localeTag } from '../../i18n/language.ts'
import { midSentence } from '../../i18n/mid-sentence.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { groupNumber } from './group-count.ts'

/** Names the groups of people of a weighing in one line; empty where there are none. */
export function useWeighedGroups(): (groups: readonly { path: string; name?: string | null }[]) => string {
  const { t, locale } = useI18n()
  const { groupTitle } = useQuestionWords()
  const nameOf = ({ path, name = null }: { path: string; name?: string | null }, place: number): string => {
    const number = groupNumber(path)
    if (number !== null) return name ?? groupTitle(number)
    return place === 0 ? t('weighing.groups.rest') : midSentence(t('weighing.groups.rest'))
  }
  return (groups) => new Intl.ListFormat(localeTag(locale.value)).format(groups.map(nameOf))
}
