import { earlyWarningIfSignificant, type Instant } from '@lekboek/domain'
import { computed, type ComputedRef } from 'vue'
import { useDossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'

/** Until when an early warning under NIS2 is in time, should the incident be significant; null once that was judged. */
export function useOpenWarning(): ComputedRef<Instant | null> {
  const dossier = useDossier()
  const register = useRegister()
  return computed(() => {
    const { significance, awareAt, proposedAwareAt, status } = dossier.value
    if (significance.version > 0 || status === 'closed') return null
    const { regimes, timeZone } = register.value.organisation
    return earlyWarningIfSignificant(awareAt ?? proposedAwareAt ?? null, regimes, timeZone)
  })
}
