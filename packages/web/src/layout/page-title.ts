import { nextTick, readonly, ref, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

/** Either a key from the route, or the words a page found itself, such as the title of a dossier. */
const titleKey = ref<string | null>(null)
const titleWords = ref<string | null>(null)

export const pageTitle = { key: readonly(titleKey), words: readonly(titleWords) }

export function arriveAtPage(key: string | null): void {
  titleKey.value = key
  titleWords.value = null
  void nextTick(() => {
    // Keyboard and screen reader start at the new page, not at the link that is gone.
    if (!isInOpenMenu()) document.getElementById('main')?.focus({ preventScroll: true })
  })
}

// What was opened at the head while a page was on its way closes when the focus leaves it: under the person's finger.
function isInOpenMenu(): boolean {
  const open = document.activeElement?.closest('[role="menu"], [role="dialog"]')
  return open?.getAttribute('data-state') === 'open'
}

/** For a page whose name is only known with its data. */
export function usePageTitle(words: MaybeRefOrGetter<string | null | undefined>): void {
  watchEffect(() => {
    titleWords.value = toValue(words) ?? null
  })
}
