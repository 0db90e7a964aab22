import { computed, type ComputedRef } from 'vue'
import { useDossier } from '../incident/useDossier.ts'
import { earlierSighting, type EarlierSighting } from './earlier-sighting.ts'

/** The earlier sighting that this dossier's facts tell since its awareness was fixed, while it can still be changed. */
export function useEarlierSighting(): ComputedRef<EarlierSighting | null> {
  const dossier = useDossier()
  return computed(() => {
    return dossier.value.status === 'confirmed' ? earlierSighting(dossier.value) : null
  })
}
