import { useI18n } from 'vue-i18n'
import { localeTag } from '../../i18n/language.ts'
import { midSentence } from '../../i18n/mid-sentence.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { groupNumber } from './group-count.ts'

type Named = readonly { path: string; name?: string | null }[]

/** Names the groups of people of a weighing in one line, also within a sentence; empty where there are none. */
export function useWeighedGroups(): (groups: Named, isWithin?: boolean) => string {
  const { t, locale } = useI18n()
  const { groupTitle } = useQuestionWords()
  const nameOf = ({ path, name = null }: Named[number], isWithin: boolean): string => {
    const number = groupNumber(path)
    if (number !== null) return name ?? groupTitle(number)
    return isWithin ? midSentence(t('weighing.groups.rest')) : t('weighing.groups.rest')
  }
  return (groups, isWithin = false) =>
    new Intl.ListFormat(localeTag(locale.value)).format(
      groups.map((group, place) => nameOf(group, isWithin || place > 0)),
    )
}
