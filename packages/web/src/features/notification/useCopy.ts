import { ref } from 'vue'

const shownMs = 2_000

/** Copies a text; the button says so for a moment. Where the browser refuses, nothing is claimed. */
export function useCopy() {
  const isCopied = ref(false)

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      isCopied.value = false
      return
    }
    isCopied.value = true
    setTimeout(() => (isCopied.value = false), shownMs)
  }

  return { copy, isCopied }
}
