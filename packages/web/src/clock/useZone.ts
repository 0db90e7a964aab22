import { computed, type ComputedRef } from 'vue'
import { useRegisterOrNull } from '../features/register/useRegister.ts'

/** The zone of the register one is in; outside a register the browser's. */
export function useZone(): ComputedRef<string> {
  const register = useRegisterOrNull()
  return computed(
    () => register.value?.organisation.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  )
}
