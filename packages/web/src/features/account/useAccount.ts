import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Failure } from '../../graphql/failure.ts'
import type { Account } from './account.ts'
import { askAccount } from './account-door.ts'

/** One's own ways in and sessions, read anew whenever one of them changed. */
export function useAccount() {
  const router = useRouter()
  const account = shallowRef<Account | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function read(): Promise<void> {
    const outcome = await askAccount<Account>('account')
    failure.value = outcome.isDone ? null : outcome.failure
    if (outcome.isDone) account.value = outcome.data
    const { kind } = failure.value ?? {}
    const door = kind === 'unauthenticated' ? '/sign-in' : kind === 'factorRequired' ? '/second-factor' : null
    if (door) await router.push({ path: door, query: { back: '/account' } })
  }
  void read()
  return { account, failure, read }
}
