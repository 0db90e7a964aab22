import type { Label } from '@lekboek/domain'
import { contradictionTexts } from '@lekboek/domain/labels'
import { useI18n } from 'vue-i18n'
import { useLabel } from '../../i18n/useLabel.ts'
import { provideFieldNotes } from '../../ui/field-note.ts'
import { useDossier } from '../incident/useDossier.ts'
import { contradictionsAt, pathOfControl } from './contradictions-at.ts'
import { useQuestionWords } from './useQuestionWords.ts'

const texts: Readonly<Record<string, Label>> = contradictionTexts

/** Says beside each question of a section which other answer its own one excludes. */
export function useContradictionNotes(section: () => string): void {
  const { t } = useI18n()
  const dossier = useDossier()
  const label = useLabel()
  const { question } = useQuestionWords()

  provideFieldNotes((id) => {
    const found = contradictionsAt(dossier.value.contradictions, pathOfControl(section(), id))
    const notes = found.map(({ code, other }) => {
      const text = label(texts[code], code)
      return other === null ? text : t('facts.contradictions.beside', { text, question: questionAt(other) })
    })
    return notes.length === 0 ? null : notes.join(' ')
  })

  function questionAt(path: string): string {
    return path === 'awareAt' ? t('facts.section.awareness.title') : question(path)
  }
}
