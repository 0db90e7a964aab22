import { forgetDrafts } from '../draft/draft-store.ts'
import { askAccount } from '../account/account-door.ts'
import { auth } from './auth.ts'

/** Ends the session and loads the door anew, so that nothing of this person stays in the memory of the page. */
export function useSignOut() {
  async function signOut(to = '/sign-in'): Promise<void> {
    forgetDrafts()
    await auth.signOut()
    location.assign(to)
  }

  /** The same, and on to where one signs out at the provider through which one came; it has the last word there. */
  async function signOutThere(): Promise<void> {
    forgetDrafts()
    const outcome = await askAccount<{ location: string | null }>('provider/sign-out', {})
    if (!outcome.isDone) return signOut()
    location.assign(outcome.data.location ?? '/sign-in?out=here')
  }
  return { signOut, signOutThere }
}
