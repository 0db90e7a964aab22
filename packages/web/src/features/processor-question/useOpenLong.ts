import { holidayCountries, type Instant } from '@lekboek/domain'
import { isOpenLong } from '@lekboek/domain/breach'
import { useNow } from '../../clock/useNow.ts'
import { useRegister } from '../register/useRegister.ts'

/** Whether something waits longer than a day of work, where this register is. */
export function useOpenLong() {
  const register = useRegister()
  const now = useNow()
  return (since: Instant): boolean => {
    const { country, timeZone: zone } = register.value.organisation
    const known = holidayCountries.find((one) => one === country) ?? 'BE'
    return isOpenLong(since, now.value, { zone, country: known })
  }
}
