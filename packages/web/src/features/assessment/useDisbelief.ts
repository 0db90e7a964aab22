import type { Label } from '@lekboek/domain'
import { contradictionTexts } from '@lekboek/domain/labels'
import { useI18n } from 'vue-i18n'
import { midSentence } from '../../i18n/mid-sentence.ts'
import { useLabel } from '../../i18n/useLabel.ts'
import { answerIn } from '../facts/fact-place.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { useDossier } from '../incident/useDossier.ts'
import { disbeliefOf } from './disbelief.ts'

const texts: Readonly<Record<string, Label>> = contradictionTexts

/** The words for an answer that the weighing does not believe, and why; null where that is not what makes it unknown. */
export function useDisbelief(): (reason: { direction: string; path: string }) => string | null {
  const { t } = useI18n()
  const dossier = useDossier()
  const label = useLabel()
  const { question } = useQuestionWords()
  return (reason) => {
    const { contradictions, facts } = dossier.value
    const code = disbeliefOf(reason, contradictions, answerIn(facts, reason.path))
    if (code === null) return null
    const why = midSentence(label(texts[code], code))
    return t('weighing.disbelieved', { question: question(reason.path), why })
  }
}
