import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAutosave, type SaveResult, type SaveState } from './autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that answers when told, and what the form showed meanwhile. */
function start() {
  const shown: SaveState[] = []
  const answers: ((result: SaveResult) => void)[] = []
  const save = () => new Promise<SaveResult>((answer) => answers.push(answer))
  const autosave = createAutosave(save, (state) => shown.push(state), 1_000)
  const answer = async (result: SaveResult) => {
    answers.at(-1)?.(result)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { autosave, shown, answers, answer }
}

test('saves once, a second after the last keystroke', async () => {
  const { autosave, shown, answers, answer } = start()
  autosave.change()
  await vi.advanceTimersByTimeAsync(900)
  autosave.change()
  await vi.advanceTimersByTimeAsync(999)
  expect(answers).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  await answer('saved')
  expect(answers).toHaveLength(1)
  expect(shown.at(-1)).toBe('saved')
})

test('what is typed while a save is under way goes with the next one, never beside it', async () => {
  const { autosave, shown, answers, answer } = start()
  autosave.change()
  await vi.advanceTimersByTimeAsync(1_000)
  autosave.change()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(answers).toHaveLength(1)
  await answer('saved')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(answers).toHaveLength(2)
  await answer('saved')
  expect(shown.at(-1)).toBe('saved')
})

test('tries again, later each time, while the server is away', async () => {
  const { autosave, shown, answers, answer } = start()
  autosave.change()
  await vi.advanceTimersByTimeAsync(1_000)
  await answer('unreachable')
  expect(shown.at(-1)).toBe('unsaved')
  await vi.advanceTimersByTimeAsync(2_000)
  await answer('unreachable')
  await vi.advanceTimersByTimeAsync(4_999)
  expect(answers).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(answers).toHaveLength(3)
})

test('a refusal waits for the person, not for the clock', async () => {
  const { autosave, shown, answers, answer } = start()
  autosave.change()
  await vi.advanceTimersByTimeAsync(1_000)
  await answer('refused')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answers).toHaveLength(1)
  expect(shown.at(-1)).toBe('refused')
})

test('what is pending goes at once when the page is hidden, and nothing goes twice', async () => {
  const { autosave, answers, answer } = start()
  await autosave.saveRest()
  expect(answers).toHaveLength(0)
  autosave.change()
  void autosave.saveRest()
  expect(answers).toHaveLength(1)
  await answer('saved')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answers).toHaveLength(1)
})

test('an answer to earlier values does not call the newer ones saved', async () => {
  const { autosave, shown, answer } = start()
  autosave.change()
  void autosave.saveRest()
  autosave.change()
  await answer('saved')
  expect(shown.at(-1)).toBe('changed')
})

test('leaving sends what was not saved yet, once', async () => {
  const { autosave, answers, answer } = start()
  autosave.change()
  autosave.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(answers).toHaveLength(1)
  await answer('unreachable')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answers).toHaveLength(1)
})
