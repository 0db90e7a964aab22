import { closeDemo } from '@lekboek/usecases'
import type { Pools } from '../platform/pools.ts'
import { say } from '../say.ts'

/** Closes the demo's accounts once a real organisation is there, and says so at that moment; at any other, nothing. */
export async function sayDemoClosed(pools: Pools): Promise<void> {
  const closed = await closeDemo({ ...pools, now: () => new Date().toISOString() })
  if (closed.length === 0) return
  say(`The demo is over: its ${closed.length} people cannot sign in any more, and their sessions have ended.`)
  say('Bring in who administers an organisation of yours with `lekboek person add-administrator`.')
}
