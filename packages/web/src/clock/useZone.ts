import { computed, type ComputedRef } from 'vue'
import { useRegisterOrNull } from '../features/register/useRegister.ts'

/** The zone in which the product writes what belongs to no register; letters do the same. */
export const houseZone = 'Europe/Brussels'

/** The zone of the register one is in; outside a register that of the product. */
export function useZone(): ComputedRef<string> {
  const register = useRegisterOrNull()
  return computed(() => register.value?.organisation.timeZone ?? houseZone)
}
