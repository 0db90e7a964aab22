import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { useDossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import { askedFor, pathOf } from './fact-place.ts'
import { controlId } from './group-fields.ts'
import { answerAt } from './section-answers.ts'
import { useQuestionWords } from './useQuestionWords.ts'

export interface FactLink {
  label: string
  to: RouteLocationRaw
}

/** Leads to the control of a fact, or to the question that has to be answered first; null for what is no fact. */
export function useFactLink(): (path: string) => FactLink | null {
  const { t } = useI18n()
  const register = useRegister()
  const dossier = useDossier()
  const { question } = useQuestionWords()

  return (path) => {
    const room = `/${register.value.organisation.slug}/incidents/${dossier.value.number}/facts`
    if (path === 'awareAt') {
      return {
        label: t('facts.section.awareness.title'),
        to: { path: room, query: { section: 'awareness' } },
      }
    }
    const { facts } = dossier.value
    const shown = askedFor(path, answerAt('nature', facts.nature, facts))
    if (!shown) return null
    const hash = `#${controlId(shown.field.name, shown.group)}`
    return { label: question(pathOf(shown)), to: { path: room, query: { section: shown.section }, hash } }
  }
}
