import type { Client } from '@urql/vue'
import { loadViewer, useViewer } from './viewer.ts'

/** Whoever goes back and forth between windows asks no more often than this. */
const pauseMs = 10_000

/** A tab that comes back into sight looks anew at what is open: what was taken away meanwhile stands there no longer. */
export function lookAgainWhenSeen(api: Client): void {
  const { viewer } = useViewer()
  let lookedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || !viewer.value || Date.now() - lookedAt < pauseMs) return
    lookedAt = Date.now()
    void loadViewer(api)
  })
}
