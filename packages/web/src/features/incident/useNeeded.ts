import { computed } from 'vue'
import { answerIn } from '../facts/fact-place.ts'
import { answerAt } from '../facts/section-answers.ts'
import { neededQuestions } from './needed-questions.ts'
import { useDossier } from './useDossier.ts'

/** What would bring the dossier of the page on: the list beside it, and the counts above it, say the same. */
export function useNeeded() {
  const dossier = useDossier()
  const at = computed(() => answerAt('nature', dossier.value.facts.nature, dossier.value.facts))
  return computed(() => {
    const { weighing, contradictions, facts } = dossier.value
    return neededQuestions(weighing, at.value, { contradictions, answerAt: (path) => answerIn(facts, path) })
  })
}
