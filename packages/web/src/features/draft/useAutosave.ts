import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

export type SaveState = 'saved' | 'changed' | 'saving' | 'refused' | 'unsaved'

/** What one attempt came to: kept; refused for what it says (mend the field); or not reached (try again). */
export type SaveResult = 'saved' | 'refused' | 'unreachable'

const retryAfterMs = [2_000, 5_000, 15_000, 30_000]

/**
 * Saves a form a moment after the last keystroke, one save at a time, and tries again while the server is away.
 * `save` must send the form as it is when called; what changes meanwhile is saved next.
 */
export function useAutosave<Form>(form: Ref<Form>, save: () => Promise<SaveResult>, delayMs = 1_200) {
  const state = ref<SaveState>('saved')
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isStopped = false

  async function saveNow(): Promise<SaveState> {
    clearTimeout(timer)
    if (state.value === 'saving') return state.value
    state.value = 'saving'
    const result = await save()
    settle(result)
    return state.value
  }

  function settle(result: SaveResult): void {
    const hasChangedMeanwhile = changes !== savedChanges
    if (result === 'saved') {
      failures = 0
      state.value = hasChangedMeanwhile ? 'changed' : 'saved'
      if (hasChangedMeanwhile) plan(delayMs)
    } else if (result === 'refused') state.value = 'refused'
    else {
      state.value = 'unsaved'
      plan(retryAfterMs[Math.min(failures++, retryAfterMs.length - 1)] ?? delayMs)
    }
  }

  let changes = 0
  let savedChanges = 0

  function plan(afterMs: number): void {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => {
      savedChanges = changes
      void saveNow()
    }, afterMs)
  }

  watch(
    form,
    () => {
      changes++
      if (state.value !== 'saving') state.value = 'changed'
      plan(delayMs)
    },
    { deep: true },
  )
  onBeforeUnmount(() => {
    isStopped = true
    clearTimeout(timer)
  })

  return {
    state,
    saveNow: () => {
      savedChanges = changes
      return saveNow()
    },
  }
}
