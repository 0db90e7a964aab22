import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { createAutosave, type SaveResult, type SaveState } from './autosave.ts'

export type { SaveResult, SaveState } from './autosave.ts'

const pauseMs = 1_200

/**
 * Saves a form a moment after the last keystroke and tries again while the server is away. `save` must send the form
 * as it is when called.
 */
export function useAutosave<Form>(form: Ref<Form>, save: () => Promise<SaveResult>, delayMs = pauseMs) {
  const state = ref<SaveState>('saved')
  const autosave = createAutosave(
    save,
    (shown) => {
      state.value = shown
    },
    delayMs,
  )
  watch(form, autosave.change, { deep: true })
  onBeforeUnmount(autosave.stop)

  async function saveNow(): Promise<SaveState> {
    await autosave.saveNow()
    return state.value
  }
  return { state, saveNow }
}
