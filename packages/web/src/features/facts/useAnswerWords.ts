import type { CountryCount, PeopleGroup } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'
import { useWriting } from '../../clock/useWriting.ts'
import { localeTag } from '../../i18n/language.ts'
import type { FactField } from './fact-field.ts'
import { countryCountsIn } from './country-counts.ts'
import { countryName } from './countries.ts'
import { groupFields, groupsIn } from './group-fields.ts'
import { useCountWords } from './useCountWords.ts'
import { useQuestionWords } from './useQuestionWords.ts'

/** Writes one answer as a person reads it; '' when there is none. */
export function useAnswerWords() {
  return useWords().words
}

/** Writes a group of people in as few words as tell it. */
export function useGroupBrief() {
  return useWords().groupBrief
}

/** Writes a group of people with its name and what is different for it. */
export function useGroupWords() {
  return useWords().groupWords
}

/** What its name and its number say already. */
const countFields: readonly string[] = ['name', 'countKind', 'count', 'countMax']
/** Answers that tell by themselves what was asked. */
const plainFields: readonly string[] = ['categories', 'types', 'holder']

function useWords() {
  const { t, te, locale } = useI18n()
  const write = useWriting()
  const countWords = useCountWords()
  const { ofGroup, groupTitle } = useQuestionWords()

  function choice(list: string, key: unknown): string {
    const path = `choice.${list}.${String(key)}`
    return te(path) ? t(path) : String(key)
  }

  const numberWords = (count: number) => Intl.NumberFormat(localeTag(locale.value)).format(count)

  function one(field: FactField, value: unknown): string {
    if ('list' in field) return choice(field.list, value)
    if (field.kind === 'instant') return write.instant(String(value))
    if (field.kind === 'tick') return t(value === true ? 'choice.answer.yes' : 'choice.answer.no')
    if (field.kind === 'count') return numberWords(Number(value))
    if (field.kind === 'countries') return countryName(String(value), locale.value)
    return String(value)
  }

  const ofCountry = ({ country, count }: CountryCount) => {
    const name = countryName(country, locale.value)
    return `${name}: ${count === null ? t('choice.answer.toBeDetermined') : numberWords(count)}`
  }

  // The journal keeps how many there were; what was answered stands there by itself.
  const numberOf = (count: number) => t('facts.group.number', { count }, count)

  // For whoever has one minute: who, how many, which data at whom, and the rest as it was asked.
  function groupBrief(group: PeopleGroup, index: number): string {
    const { count, countMax } = group
    const number =
      count === null ? [] : [t('communication.groups.people', { count: countWords(count, countMax) })]
    const shown = groupFields
      .filter(({ name }) => !countFields.includes(name))
      .map(({ name, field }) => ({ name, answer: words(field, group[name]) }))
      .filter(({ answer }) => answer !== '')
    const plain = shown.filter(({ name }) => plainFields.includes(name)).map(({ answer }) => answer)
    const asked = shown
      .filter(({ name }) => !plainFields.includes(name))
      .map(({ name, answer }) => `${ofGroup(name)}${ofGroup(name).endsWith('?') ? '' : ':'} ${answer}`)
    const title = [groupTitle(index, group.name), ...number].join(', ')
    return [title, ...plain, ...asked].join('\n')
  }

  function groupWords(group: PeopleGroup, index: number): string {
    const answers = groupFields
      .filter(({ name }) => name !== 'name')
      .map(({ name, field }) => ({ question: ofGroup(name), answer: words(field, group[name]) }))
      .filter(({ answer }) => answer !== '')
      .map(({ question, answer }) => `${question}${question.endsWith('?') ? '' : ':'} ${answer}`)
    return [groupTitle(index, group.name), ...answers].join('\n')
  }

  function words(field: FactField, value: unknown): string {
    if (value === null || value === undefined) return ''
    if (field.kind === 'groups')
      return typeof value === 'number' ? numberOf(value) : groupsIn(value).map(groupWords).join('\n')
    if (field.kind === 'countryCounts') return countryCountsIn(value).map(ofCountry).join('; ')
    return Array.isArray(value) ? value.map((item) => one(field, item)).join('; ') : one(field, value)
  }
  return { words, groupWords, groupBrief }
}
