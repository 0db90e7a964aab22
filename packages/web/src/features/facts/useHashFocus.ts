import { nextTick, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

/** A link to one question, `#holder`, brings it into view and puts the keyboard there. */
export function useHashFocus(): void {
  const route = useRoute()

  async function goTo(hash: string): Promise<void> {
    if (hash.length < 2) return
    await nextTick()
    const target = document.getElementById(hash.slice(1))
    // A group of people is folded away until somebody looks for an answer in it.
    target?.closest('details')?.setAttribute('open', '')
    target?.scrollIntoView({ block: fits(target) ? 'center' : 'start' })
    const control = target?.matches('fieldset') ? (openInput(target) ?? target) : target
    control?.focus({ preventScroll: true })
  }

  onMounted(() => goTo(route.hash))
  watch(
    () => route.fullPath,
    () => goTo(route.hash),
  )
}

// In the middle of a small window a long list of answers would begin above it.
function fits(question: HTMLElement): boolean {
  return question.offsetHeight < window.innerHeight * 0.75
}

/** The first control of a question that can take the keyboard. */
function openInput(question: HTMLElement): HTMLElement | null {
  const input = question.querySelector('input')
  return input?.closest('details:not([open])') ? null : input
}
