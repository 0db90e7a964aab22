import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { createAutosave, type SaveResult, type SaveState } from './autosave.ts'

export type { SaveResult, SaveState } from './autosave.ts'

const pauseMs = 1_200

/**
 * Saves a form a moment after the last keystroke and tries again while the server is away. `save` must send the form
 * as it is when called. What was restored from an earlier visit counts as not saved and goes at once, and what is
 * pending goes when the page does.
 */
export function useAutosave<Form>(
  form: Ref<Form>,
  save: () => Promise<SaveResult>,
  { delayMs = pauseMs, isRestored = false } = {},
) {
  const state = ref<SaveState>(isRestored ? 'changed' : 'saved')
  const autosave = createAutosave(
    save,
    (shown) => {
      state.value = shown
    },
    delayMs,
  )
  // At once and not with the next rendering: an answer in between may not call the newest keystroke saved.
  watch(form, autosave.change, { deep: true, flush: 'sync' })
  const leave = () => void autosave.saveRest()
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  onMounted(() => {
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    if (isRestored) void autosave.saveNow()
  })
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', hide)
    autosave.stop()
  })

  async function saveNow(): Promise<SaveState> {
    await autosave.saveNow()
    return state.value
  }
  return { state, saveNow }
}
