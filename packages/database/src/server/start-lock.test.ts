import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isHeld, takeStartLock } from './start-lock.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'start lock '))
  file = path.join(folder, 'lekboek.lock')
})

afterEach(() => fs.rm(folder, { recursive: true }))

test('is held until it is released', async () => {
  const lock = await takeStartLock(file, folder)
  expect(await isHeld(file)).toBe(true)
  await expect(takeStartLock(file, folder)).rejects.toThrow(`already running on the data folder ${folder}`)
  await lock.release()
  expect(await isHeld(file)).toBe(false)
  await (await takeStartLock(file, folder)).release()
})

test('is given to one of many that ask at once', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeStartLock(file, folder)))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('of a process that was killed is taken over', async () => {
  const killed = spawn('sleep', ['1000'])
  await once(killed, 'spawn')
  const ticks = (await fs.readFile(`/proc/${killed.pid}/stat`, 'utf8')).split(' ')[21]
  await fs.writeFile(file, JSON.stringify({ pid: killed.pid, startedTicks: ticks }))
  await expect(takeStartLock(file, folder)).rejects.toThrow(`(process ${killed.pid})`)

  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const lock = await takeStartLock(file, folder)
  expect(await fs.readFile(file, 'utf8')).toContain(`"pid":${process.pid}`)
  await lock.release()
  expect(await fs.readdir(folder)).toEqual([])
})

test.each([
  ['another process has its number now', JSON.stringify({ pid: process.pid, startedTicks: '1' })],
  ['the disk was full when it was written', ''],
  ['it holds something else', '{"pid":"12"}'],
])('is taken over where %s', async (_, contents) => {
  await fs.writeFile(file, contents)
  await (await takeStartLock(file, folder)).release()
})
