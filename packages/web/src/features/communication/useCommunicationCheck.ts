import { communicationElements, isBlank, withGroups } from '@lekboek/domain'
import { communicationProblems } from '@lekboek/domain/communication-problems'
import { kindWarnings } from '@lekboek/domain/labels'
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
  const own = computed(() => withGroups(facts.value, form.value.groups ?? null))
  const found = computed(() => communicationProblems(form.value, own.value))
  const warnings = computed(() => [...found.value.warnings, ...kindWarnings(form.value, own.value)])
  const elements = computed(() =>
    communicationElements.map((element) => ({
      element,
      isThere: !isBlank(form.value[element]),
    })),
  )
  const isWhole = computed(() => found.value.problems.length === 0)
  return { elements, isWhole, warnings }
}
