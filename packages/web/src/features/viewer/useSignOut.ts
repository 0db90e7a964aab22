import { forgetDrafts } from '../draft/draft-store.ts'
import { auth } from './auth.ts'

/** Ends the session and loads the door anew, so that nothing of this person stays in the memory of the page. */
export function useSignOut() {
  async function signOut(to = '/sign-in'): Promise<void> {
    forgetDrafts()
    await auth.signOut()
    location.assign(to)
  }
  return { signOut }
}
