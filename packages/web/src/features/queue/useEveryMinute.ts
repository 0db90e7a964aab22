import { onBeforeUnmount, onMounted } from 'vue'

const minuteMs = 60_000

/** Calls while the page is looked at, each minute and when one comes back to it. */
export function useEveryMinute(call: () => unknown): void {
  let timer: ReturnType<typeof setInterval> | undefined
  const callIfSeen = () => {
    if (document.visibilityState === 'visible') call()
  }
  onMounted(() => {
    timer = setInterval(callIfSeen, minuteMs)
    document.addEventListener('visibilitychange', callIfSeen)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', callIfSeen)
  })
}
