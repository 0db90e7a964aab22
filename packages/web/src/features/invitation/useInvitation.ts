import { useClientHandle } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { isAnything } from '../link/post-json.ts'
import { forgetToken } from '../link/link-token.ts'
import { useLinkToken } from '../link/useLinkToken.ts'
import { useDoor } from '../link/useDoor.ts'
import { knowViewer, loadViewer } from '../viewer/viewer.ts'
import { deadState, isInvitationView, type InvitationView } from './invitation-view.ts'

/** The invitation of the link that led here. */
export function useInvitation() {
  const { client } = useClientHandle()
  const { locale } = useI18n()
  const looking = useDoor('/api/invitation/look', isInvitationView)
  const accepting = useDoor('/api/invitation/accept', isAnything)
  const view = shallowRef<InvitationView | null>(null)
  const isDone = ref(false)
  let token: string | null = null

  async function look(): Promise<void> {
    await knowViewer(client)
    const outcome = await looking.knock({ token })
    if (outcome.isDone) view.value = outcome.data
  }

  async function accept(person: { name?: string; password?: string }): Promise<boolean> {
    if (accepting.isRunning.value) return false
    const outcome = await accepting.knock({ token, ...person, language: locale.value })
    if (!outcome.isDone) {
      await followRefusal()
      return false
    }
    forgetToken('accept')
    await loadViewer(client)
    isDone.value = true
    return true
  }

  /** The link may have died, or somebody signed in or out elsewhere, while the page stood open. */
  async function followRefusal(): Promise<void> {
    const failure = accepting.failure.value
    if (failure?.kind === 'unauthenticated' || failure?.kind === 'forbidden') return look()
    const dead =
      failure?.kind === 'invalid' ? failure.problems.map(({ code }) => deadState(code)).find(Boolean) : null
    if (dead) view.value = { state: dead }
  }

  useLinkToken('accept', (taken) => {
    token = taken
    return look()
  })
  return {
    view,
    look,
    accept,
    isDone,
    lookFailure: looking.failure,
    failure: accepting.failure,
    isRunning: accepting.isRunning,
  }
}
