import { earlyWarningIfSignificant, type Instant } from '@lekboek/domain'
import { computed, type ComputedRef } from 'vue'
import { useDossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'

/** Until when an early warning under NIS2 is in time, should the incident be significant; null where nobody asks. */
export function useOpenWarning(): ComputedRef<Instant | null> {
  const dossier = useDossier()
  const register = useRegister()
  return computed(() => {
    const { waitingDuties, awareAt, proposedAwareAt } = dossier.value
    if (!waitingDuties.some(({ waitsFor }) => waitsFor === 'significance')) return null
    const { regimes, timeZone } = register.value.organisation
    return earlyWarningIfSignificant(awareAt ?? proposedAwareAt ?? null, regimes, timeZone)
  })
}
