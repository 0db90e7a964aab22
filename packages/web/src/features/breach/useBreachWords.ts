import type { BreachField } from '@lekboek/domain/breach'
import { useI18n } from 'vue-i18n'
import { useAnswerWords } from '../facts/useAnswerWords.ts'
import { factPathOf, questionOf } from './breach-questions.ts'

/** Questions and answers of a breach as people read them: in words of their own, or in those of the fact that they answer. */
export function useBreachWords() {
  const { t, te } = useI18n()
  const answerWords = useAnswerWords()

  function own(name: BreachField, part: 'label' | 'hint'): string | null {
    const path = factPathOf(name)
    const keys = [`breach.field.${name}.${part}`, ...(path ? [`facts.field.${path}.${part}`] : [])]
    const key = keys.find((one) => te(one))
    return key ? t(key) : null
  }

  return {
    label: (name: BreachField) => own(name, 'label') ?? name,
    hint: (name: BreachField) => own(name, 'hint') ?? undefined,
    answer(name: BreachField, value: unknown): string {
      if (name === 'services') return Array.isArray(value) ? value.join('; ') : ''
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return ''
      return answerWords(questionOf(name), value)
    },
  }
}
