import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Account } from './account.ts'

/** By what somebody who is signed in can show once more who they are. */
export interface ProofMeans {
  hasPassword: boolean
  /** A code of an app. */
  hasTotp: boolean
  hasPasskey: boolean
}

const means: InjectionKey<ComputedRef<ProofMeans>> = Symbol('proof means')

/** Tells the forms below what their person can show. */
export function provideProofMeans(account: () => Account | null): void {
  provide(
    means,
    computed(() => ({
      hasPassword: account()?.hasPassword ?? true,
      hasTotp: Boolean(account()?.totpAt),
      hasPasskey: (account()?.passkeys.length ?? 0) > 0,
    })),
  )
}

/** What the person can show; a password alone for who has yet to enrol in a factor. */
export function useProofMeans(): ComputedRef<ProofMeans> {
  return inject(means, () => computed(() => ({ hasPassword: true, hasTotp: false, hasPasskey: false })), true)
}
