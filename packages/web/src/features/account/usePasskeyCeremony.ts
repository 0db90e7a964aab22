import { ref, shallowRef } from 'vue'
import type { Failure } from '../../graphql/failure.ts'
import type { PasskeyOutcome } from './passkey-ceremony.ts'

/** One ceremony at a time: whether it is under way, and why it came to nothing. */
export function usePasskeyCeremony() {
  const isRunning = ref(false)
  const isNotMade = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function run<Data>(ceremony: () => Promise<PasskeyOutcome<Data>>): Promise<Data | null> {
    isRunning.value = true
    const outcome = await ceremony()
    isRunning.value = false
    isNotMade.value = !outcome.isDone && outcome.failure === 'notMade'
    failure.value = outcome.isDone || outcome.failure === 'notMade' ? null : outcome.failure
    return outcome.isDone ? outcome.data : null
  }
  return { run, isRunning, isNotMade, failure }
}
