import { ownSaid, pathsOfSaid, saidFields } from '@lekboek/domain/breach'
import { useI18n } from 'vue-i18n'
import { useNow } from '../../clock/useNow.ts'
import { useWriting } from '../../clock/useWriting.ts'
import { fieldAt } from '../facts/fact-place.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useAnswerWords } from '../facts/useAnswerWords.ts'
import { useCountWords } from '../facts/useCountWords.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { rangeIn, type Quoted } from './quoted.ts'
import type { ToldLine } from './told-changes.ts'

/** What a version of a processor's report tells, line by line as it is read. */
export function useToldLines() {
  const { t } = useI18n()
  const now = useNow()
  const write = useWriting()
  const words = useAnswerWords()
  const countWords = useCountWords()
  const { question } = useQuestionWords()

  const own = (
    key: 'note' | 'services' | 'measures' | 'measuresProposed' | 'chain',
    text: string,
  ): ToldLine => ({
    ...{ key, label: t(`receivedReport.quoted.${key}`), text, isFact: false },
  })

  function answersOf(told: Quoted): ToldLine[] {
    const facts = factsOf(told.facts, now.value)
    return saidFields.flatMap((field) => {
      const said = ownSaid(facts, field)
      const range = field === 'peopleCount' ? rangeIn(said) : null
      return pathsOfSaid(field).map((path) => {
        const line = { key: path, label: question(path), isFact: true }
        if (range && path === 'people.count') return { ...line, text: countWords(...range) }
        if (range && path === 'people.countMax') return { ...line, text: '' }
        const place = fieldAt(path)
        return { ...line, text: place ? words(place.field, said[path.split('.')[1] ?? '']) : '' }
      })
    })
  }

  const chainOf = ({ chain }: Quoted) =>
    chain
      .map(({ name, awareAt, toldAt }) =>
        t('receivedReport.quoted.link', { name, aware: write.instant(awareAt), told: write.instant(toldAt) }),
      )
      .join('\n')

  function linesOf(told: Quoted): ToldLine[] {
    return [
      own('note', told.note ?? ''),
      own('services', told.services.join('; ')),
      ...answersOf(told),
      own('measures', told.measures ?? ''),
      own('measuresProposed', told.measuresProposed ?? ''),
      own('chain', chainOf(told)),
    ]
  }
  return { linesOf }
}
