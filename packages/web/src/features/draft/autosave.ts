export type SaveState = 'saved' | 'changed' | 'saving' | 'refused' | 'unsaved'

/** What one attempt came to: kept; refused for what it says (mend the field); or not reached (try again). */
export type SaveResult = 'saved' | 'refused' | 'unreachable'

export interface Autosave {
  /** Something was typed. */
  change: () => void
  /** Saves at once, also when nothing was typed; answers when the server did. */
  saveNow: () => Promise<void>
  /** Sends what is not saved yet without waiting for the pause; nothing when all is saved. */
  saveRest: () => Promise<void>
  /** The form goes away: what is not saved is sent once more, and no timer stays behind. */
  stop: () => void
}

const retryAfterMs = [2_000, 5_000, 15_000, 30_000]

/** One save at a time: what changes while one is under way goes with the next, or answers could overtake each other. */
export function createAutosave(
  save: () => Promise<SaveResult>,
  show: (state: SaveState) => void,
  delayMs: number,
): Autosave {
  let isDirty = false
  let isStopped = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Promise<void> | null = null

  function plan(afterMs: number): void {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void flush(), afterMs)
  }

  async function attempt(): Promise<void> {
    isDirty = false
    show('saving')
    const result = await save()
    current = null
    settle(result)
  }

  function settle(result: SaveResult): void {
    if (result === 'unreachable') {
      isDirty = true
      show('unsaved')
      plan(retryAfterMs[Math.min(failures++, retryAfterMs.length - 1)] ?? delayMs)
      return
    }
    failures = 0
    show(isDirty ? 'changed' : result)
    if (isDirty) plan(delayMs)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (current) await current
    if (!isDirty) return
    current = attempt()
    await current
  }

  return {
    change() {
      isDirty = true
      if (!current) show('changed')
      plan(delayMs)
    },
    async saveNow() {
      isDirty = true
      await flush()
    },
    saveRest: flush,
    stop() {
      isStopped = true
      void flush()
    },
  }
}
