import { onBeforeUnmount, onMounted } from 'vue'

const steps: Record<string, number> = { j: 1, k: -1 }

/** j and k go from row to row; Enter then is the link's own. Never while somebody types or uses a shortcut. */
export function useQueueKeys(): void {
  function onKey(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
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
