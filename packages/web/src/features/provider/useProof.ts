import { ref, shallowRef } from 'vue'
import { forgetToken } from '../link/link-token.ts'
import { isAnything } from '../link/post-json.ts'
import { useDoor } from '../link/useDoor.ts'
import { useLinkToken } from '../link/useLinkToken.ts'

export type ProofState = 'open' | 'unknown' | 'expired' | 'used' | 'otherBrowser'

/** What the link of a letter asks: which provider would sign somebody in. */
export interface ProofView {
  readonly state: ProofState
  readonly organisation: string | null
  readonly issuer: string | null
}

function isProofView(answer: unknown): answer is ProofView {
  return typeof answer === 'object' && answer !== null && 'state' in answer
}

const dead: Readonly<Record<string, ProofState>> = {
  linkUnknown: 'unknown',
  linkExpired: 'expired',
  linkUsed: 'used',
  linkOtherBrowser: 'otherBrowser',
}

/** The proof of the link that led here. */
export function useProof() {
  const looking = useDoor('/api/auth/provider/proof/look', isProofView)
  const proving = useDoor('/api/auth/provider/proof', isAnything)
  const view = shallowRef<ProofView | null>(null)
  const isDone = ref(false)
  let token: string | null = null

  async function look(): Promise<void> {
    const outcome = await looking.knock({ token })
    if (outcome.isDone) view.value = outcome.data
  }

  async function prove(): Promise<void> {
    if (proving.isRunning.value) return
    const outcome = await proving.knock({ token })
    if (outcome.isDone) {
      forgetToken('prove')
      isDone.value = true
    } else if (outcome.failure.kind === 'invalid') {
      const [{ code } = { code: '' }] = outcome.failure.problems
      const state = dead[code]
      if (state) view.value = { state, organisation: null, issuer: null }
    }
  }

  useLinkToken('prove', (taken) => {
    token = taken
    return look()
  })
  return {
    ...{ view, look, prove, isDone, isRunning: proving.isRunning },
    ...{ lookFailure: looking.failure, failure: proving.failure },
  }
}
