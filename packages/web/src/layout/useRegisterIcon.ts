import { watchEffect } from 'vue'
import { markAddress, markOf } from '../features/register/register-mark.ts'
import { useRegisterOrNull } from '../features/register/useRegister.ts'

const plain = '/icon.svg'

/** The tab carries the mark of the register that is open in it. */
export function useRegisterIcon(): void {
  const register = useRegisterOrNull()
  watchEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (link) link.href = register.value ? markAddress(markOf(register.value.organisation)) : plain
  })
}
