import { onBeforeUnmount, onMounted } from 'vue'

const steps: Record<string, number> = { j: 1, k: -1 }

/** j and k go from row to row; Enter then is the link's own; f leads to the filters where there are any. Never while somebody types or uses a shortcut. */
export function useQueueKeys(toFilters?: () => void): void {
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === 'f' && toFilters) {
      // Else the letter would be typed into the control that it leads to.
      event.preventDefault()
      toFilters()
    }
    const step = steps[event.key]
    if (step === undefined) return
    const links = [...document.querySelectorAll<HTMLElement>('[data-queue-link]')]
    const here = links.findIndex((link) => link === document.activeElement)
    const next = links[here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  onMounted(() => {
    document.addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKey)
  })
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  )
}
