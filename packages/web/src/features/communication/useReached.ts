import { publicChannels, type CommunicationChannel } from '@lekboek/domain'
import { computed } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier } from '../incident/useDossier.ts'
import { mostOf, peopleOf, unsureCounts } from './message-groups.ts'

/** What a number of people reached comes to, beside how many its message is for. `groups` is null where it is for all. */
export function useReached(
  groups: () => readonly string[] | null,
  told: () => { channel: CommunicationChannel | null; reachedCount: number | null },
) {
  const dossier = useDossier()
  const now = useNow()
  const facts = computed(() => factsOf(dossier.value.facts, now.value))
  const people = computed(() => peopleOf(facts.value, groups()))
  const mayBeMore = computed(() => mostOf(facts.value, groups()))
  const reached = computed(() => told().reachedCount)
  // How many read a public page nobody can count.
  const isPublic = computed(() => {
    const { channel } = told()
    return channel !== null && publicChannels.includes(channel)
  })
  // Fewer than there are is not everybody: why must be said.
  const isFewer = computed(() => !isPublic.value && (reached.value ?? Infinity) < (people.value ?? 0))
  // As many as there are at least need not be everybody: then the duty stays open, or the right number is to be found.
  const isPerhapsFewer = computed(() => {
    if (isPublic.value || isFewer.value || reached.value === null) return false
    return reached.value < (mayBeMore.value ?? 0)
  })
  const unsure = computed(() => unsureCounts(facts.value, groups()))
  return { facts, people, mayBeMore, isPublic, isFewer, isPerhapsFewer, unsure }
}
