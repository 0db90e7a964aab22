import { nextTick, toValue, watch, type MaybeRefOrGetter } from 'vue'

type Target = HTMLElement | null | undefined

/**
 * Answers a function that moves the keyboard, and with it what is read out, to a place that may still have to appear:
 * the result of what was just recorded comes with the next answer of the server.
 */
export function useFocusOn(place: MaybeRefOrGetter<Target>): () => void {
  let isWaiting = false

  function move(): void {
    const target = toValue(place)
    if (!isWaiting || !target) return
    isWaiting = false
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  }

  watch(() => toValue(place), move, { flush: 'post' })
  return () => {
    isWaiting = true
    void nextTick(move)
  }
}
