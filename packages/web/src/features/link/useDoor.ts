import { ref, shallowRef } from 'vue'
import type { Failure } from '../../graphql/failure.ts'
import type { Outcome } from '../../graphql/useCommand.ts'
import { postJson } from './post-json.ts'

/** One door that is open to strangers: knocks, says whether it is under way, keeps why it was refused. */
export function useDoor<Data>(path: string, isData: (answer: unknown) => answer is Data) {
  const isRunning = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function knock(body: object): Promise<Outcome<Data>> {
    isRunning.value = true
    const outcome = await postJson(path, body, isData)
    isRunning.value = false
    failure.value = outcome.isDone ? null : outcome.failure
    return outcome
  }
  return { knock, isRunning, failure }
}
