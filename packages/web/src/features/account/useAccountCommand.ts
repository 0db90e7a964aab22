import { useRouter } from 'vue-router'
import { ref, shallowRef, type Ref } from 'vue'
import type { Failure } from '../../graphql/failure.ts'
import type { Outcome } from '../../graphql/useCommand.ts'
import { askAccount } from './account-door.ts'

export interface AccountCommand {
  run: <Data>(path: string, body?: object) => Promise<Outcome<Data>>
  isRunning: Ref<boolean>
  failure: Ref<Failure | null>
}

/** Acts on one's own way in: says whether one is under way and keeps why it was refused. */
export function useAccountCommand(): AccountCommand {
  const router = useRouter()
  const isRunning = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function run<Data>(path: string, body: object = {}): Promise<Outcome<Data>> {
    isRunning.value = true
    const outcome = await askAccount<Data>(path, body)
    isRunning.value = false
    failure.value = outcome.isDone ? null : outcome.failure
    const { fullPath } = router.currentRoute.value
    if (failure.value?.kind === 'unauthenticated') {
      await router.push({ path: '/sign-in', query: { back: fullPath } })
    }
    return outcome
  }
  return { run, isRunning, failure }
}
