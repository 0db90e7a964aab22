import { onBeforeUnmount, onMounted } from 'vue'

const minuteMs = 60_000
/** A window that comes forward says so twice: it is seen, and it has the keyboard. */
const onceMs = 2_000

/** Calls while the page is looked at, each minute and when one comes back to it, be it from another window beside it. */
export function useEveryMinute(call: () => unknown): void {
  let timer: ReturnType<typeof setInterval> | undefined
  let calledAt = 0
  const callIfSeen = () => {
    if (document.visibilityState !== 'visible' || Date.now() - calledAt < onceMs) return
    calledAt = Date.now()
    call()
  }
  onMounted(() => {
    timer = setInterval(callIfSeen, minuteMs)
    document.addEventListener('visibilitychange', callIfSeen)
    window.addEventListener('focus', callIfSeen)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', callIfSeen)
    window.removeEventListener('focus', callIfSeen)
  })
}
