import { communicationElements, communicationProblems, withGroups } from '@lekboek/domain'
import { computed, type Ref } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier } from '../incident/useDossier.ts'
import type { CommunicationForm } from './communication-form.ts'

type Checked = Omit<CommunicationForm, 'groups'> & { groups?: readonly string[] | null }

/** What the law demands in the message and what one might doubt, as it is typed. */
export function useCommunicationCheck(form: Readonly<Ref<Checked>>) {
  const dossier = useDossier()
  const now = useNow()
  const facts = computed(() => factsOf(dossier.value.facts, now.value))
  const found = computed(() =>
    communicationProblems(form.value, withGroups(facts.value, form.value.groups ?? null)),
  )
  const elements = computed(() =>
    communicationElements.map((element) => ({
      element,
      isThere: !found.value.problems.some(({ path }) => path === element),
    })),
  )
  const isWhole = computed(() => found.value.problems.length === 0)
  return { elements, isWhole, warnings: computed(() => found.value.warnings) }
}
