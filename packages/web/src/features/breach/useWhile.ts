import { onScopeDispose, watch } from 'vue'

const everyMs = 3_000

/** Calls every few seconds for as long as something goes on, and only while the page is looked at. */
export function useWhile(goesOn: () => boolean, call: () => Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  async function turn(): Promise<void> {
    if (document.visibilityState === 'visible') await call()
    if (goesOn()) timer = setTimeout(() => void turn(), everyMs)
  }
  watch(
    goesOn,
    (does) => {
      clearTimeout(timer)
      if (does) timer = setTimeout(() => void turn(), everyMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
  })
}
