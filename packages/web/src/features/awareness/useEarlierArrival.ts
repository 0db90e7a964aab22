import { computed, type ComputedRef } from 'vue'
import { isFrozenStatus } from '../incident/frozen-status.ts'
import { useDossier } from '../incident/useDossier.ts'
import { earlierArrival, type EarlierArrival } from './earlier-arrival.ts'

/** What of a processor arrived before the instant on which this dossier runs, while that can still be changed. */
export function useEarlierArrival(): ComputedRef<EarlierArrival | null> {
  const dossier = useDossier()
  return computed(() => (isFrozenStatus(dossier.value.status) ? null : earlierArrival(dossier.value)))
}
