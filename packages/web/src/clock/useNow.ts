import type { Instant } from '@lekboek/domain'
import { readonly, ref, type Ref } from 'vue'

const everyMs = 10_000
const now = ref(read())

function read(): Instant {
  return new Date().toISOString()
}

function tick(): void {
  now.value = read()
}

let isTicking = false

// A laptop that wakes must not show the time left of yesterday until the next tick.
function start(): void {
  isTicking = true
  setInterval(tick, everyMs)
  document.addEventListener('visibilitychange', tick)
}

/** Looks at the clock again: what was begun this second must not show as still to come. */
export function tickNow(): void {
  tick()
}

/** This moment, for everything that counts down; the whole page looks at the same one. */
export function useNow(): Readonly<Ref<Instant>> {
  if (!isTicking && typeof document !== 'undefined') start()
  return readonly(now)
}
