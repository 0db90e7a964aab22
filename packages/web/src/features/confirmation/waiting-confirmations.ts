import type { Client } from '@urql/vue'
import { readonly, shallowRef } from 'vue'
import { WaitingConfirmationsDocument, type WaitingConfirmationsQuery } from '../../generated/graphql.ts'

export type WaitingConfirmation = WaitingConfirmationsQuery['waitingConfirmations'][number]

/** Whoever goes quickly from page to page asks no more often than this. */
const pauseMs = 10_000

const confirmations = shallowRef<readonly WaitingConfirmation[]>([])
let askedAt = 0

/** Asks anew what waits for the person's confirmation; after an own act at once. */
export async function loadConfirmations(api: Client, isUrgent = false): Promise<void> {
  if (!isUrgent && Date.now() - askedAt < pauseMs) return
  askedAt = Date.now()
  const { data } = await api
    .query(WaitingConfirmationsDocument, {}, { requestPolicy: 'network-only' })
    .toPromise()
  if (data) confirmations.value = data.waitingConfirmations
}

/** Nothing of one person is left for the next. */
export function forgetConfirmations(): void {
  confirmations.value = []
  askedAt = 0
}

/** What waits for the person's confirmation, as it was last heard. */
export function useConfirmations() {
  return readonly(confirmations)
}
