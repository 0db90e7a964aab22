import { ref } from 'vue'
import { forgetToken } from '../link/link-token.ts'
import { useLinkToken } from '../link/useLinkToken.ts'
import { isAnything } from '../link/post-json.ts'
import { useDoor } from '../link/useDoor.ts'
import { forgetViewer } from '../viewer/viewer.ts'

export type ResetState = 'open' | 'unknown' | 'expired' | 'used'

function isResetView(answer: unknown): answer is { state: ResetState } {
  return typeof answer === 'object' && answer !== null && 'state' in answer
}

const dead: Readonly<Record<string, ResetState>> = {
  linkUnknown: 'unknown',
  linkExpired: 'expired',
  linkUsed: 'used',
}

/** The reset of the link that led here. */
export function useReset() {
  const looking = useDoor('/api/password/look', isResetView)
  const resetting = useDoor('/api/password/reset', isAnything)
  const state = ref<ResetState | 'done' | null>(null)
  let token: string | null = null

  async function look(): Promise<void> {
    const outcome = await looking.knock({ token })
    if (outcome.isDone) state.value = outcome.data.state
  }

  async function reset(password: string): Promise<void> {
    if (resetting.isRunning.value) return
    const outcome = await resetting.knock({ token, password })
    if (outcome.isDone) {
      forgetToken('reset')
      // Every session has ended, this one too where there was one.
      forgetViewer()
      state.value = 'done'
    } else if (outcome.failure.kind === 'invalid') {
      const [{ code } = { code: '' }] = outcome.failure.problems
      state.value = dead[code] ?? state.value
    }
  }

  useLinkToken('reset', (taken) => {
    token = taken
    return look()
  })
  return {
    state,
    look,
    reset,
    lookFailure: looking.failure,
    failure: resetting.failure,
    isRunning: resetting.isRunning,
  }
}
