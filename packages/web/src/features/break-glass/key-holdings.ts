import type { Client } from '@urql/vue'
import { readonly, shallowRef } from 'vue'
import { KeyHoldingsDocument, type KeyHoldingsQuery } from '../../generated/graphql.ts'

export type KeyHolding = KeyHoldingsQuery['keyHoldings'][number]

/** Whoever goes quickly from page to page asks no more often than this. */
const pauseMs = 10_000

const holdings = shallowRef<readonly KeyHolding[]>([])
let askedAt = 0

/** Asks anew where the person is appointed to open in need, and what waits there; after an own act at once. */
export async function loadKeyHoldings(api: Client, isUrgent = false): Promise<void> {
  if (!isUrgent && Date.now() - askedAt < pauseMs) return
  askedAt = Date.now()
  const { data } = await api.query(KeyHoldingsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  if (data) holdings.value = data.keyHoldings
}

/** Nothing of one person is left for the next. */
export function forgetKeyHoldings(): void {
  holdings.value = []
  askedAt = 0
}

/** Where the person is appointed to open in need, as it was last heard. */
export function useKeyHoldings() {
  return readonly(holdings)
}
