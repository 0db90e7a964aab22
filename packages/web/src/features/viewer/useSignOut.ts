import { ref } from 'vue'
import { forgetDrafts } from '../draft/draft-store.ts'
import { askAccount } from '../account/account-door.ts'
import { countKept, forgetAllOf, forgetSeats } from '../kept-report/kept-store.ts'
import { auth } from './auth.ts'
import { useViewer } from './viewer.ts'

type KeptCount = Awaited<ReturnType<typeof countKept>>

const { viewer } = useViewer()
/** What stays on this device if the person leaves now, and how they leave; null while nobody is asked about it. */
const asked = ref<{ count: KeptCount; leave: () => Promise<void> } | null>(null)

async function leaveDevice(): Promise<void> {
  forgetDrafts()
  await forgetSeats(null)
}

/** Whoever has reports waiting here is told first, and says whether they stay. */
async function onceTold(leave: () => Promise<void>): Promise<void> {
  const person = viewer.value?.id
  const count = person === undefined ? { waiting: 0, drafts: 0 } : await countKept(person)
  if (count.waiting + count.drafts === 0) await leave()
  else asked.value = { count, leave }
}

/** Ends the session and loads the door anew, so that nothing of this person stays in the memory of the page. */
export function useSignOut() {
  const signOut = (to = '/sign-in') =>
    onceTold(async () => {
      await leaveDevice()
      await auth.signOut()
      location.assign(to)
    })

  /** The same, and on to where one signs out at the provider through which one came; it has the last word there. */
  const signOutThere = () =>
    onceTold(async () => {
      await leaveDevice()
      const outcome = await askAccount<{ location: string | null }>('provider/sign-out', {})
      if (!outcome.isDone) await auth.signOut()
      const there = outcome.isDone ? (outcome.data.location ?? '/sign-in?out=here') : '/sign-in'
      location.assign(there)
    })

  return { signOut, signOutThere }
}

/** The question that is put to whoever signs out with something kept here. */
export function useSignOutQuestion() {
  async function answer(isKept: boolean): Promise<void> {
    const { leave } = asked.value ?? {}
    const person = viewer.value?.id
    asked.value = null
    if (!isKept && person !== undefined) await forgetAllOf(person)
    await leave?.()
  }
  return { asked, answer }
}
