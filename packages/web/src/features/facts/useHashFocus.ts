import { nextTick, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

/** A link to one question, `#holder`, brings it into view and puts the keyboard there. */
export function useHashFocus(): void {
  const route = useRoute()

  async function goTo(hash: string): Promise<void> {
    if (hash.length < 2) return
    await nextTick()
    const target = document.getElementById(hash.slice(1))
    target?.scrollIntoView({ block: 'center' })
    const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input') : target
    control?.focus({ preventScroll: true })
  }

  onMounted(() => goTo(route.hash))
  watch(
    () => route.fullPath,
    () => goTo(route.hash),
  )
}
