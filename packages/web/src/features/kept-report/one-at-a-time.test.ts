import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

function slowWork() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const ask = oneAtATime(async (by: string) => {
    begun.push(by)
    await new Promise<void>((end) => ends.push(end))
  })
  const end = () => ends.shift()?.()
  return { begun, ask, end }
}

test('whoever asks while it is done has it done once more, after it, and waits for that', async () => {
  const { begun, ask, end } = slowWork()
  void ask('page')
  const answered: string[] = []
  const person = ask('person').then(() => answered.push('person'))
  const network = ask('network').then(() => answered.push('network'))
  expect(begun).toEqual(['page'])
  end()
  await expect.poll(() => begun).toEqual(['page', 'network'])
  expect(answered).toEqual([])
  end()
  await Promise.all([person, network])
  expect(begun).toEqual(['page', 'network'])
})

test('after it was done it is done anew when asked, also where it failed', async () => {
  let times = 0
  const ask = oneAtATime(async () => {
    times += 1
    await Promise.resolve()
    if (times === 1) throw new Error('no network')
  })
  await expect(ask()).rejects.toThrow('no network')
  await ask()
  expect(times).toBe(2)
})
