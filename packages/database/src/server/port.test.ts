import { once } from 'node:events'
import fs from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { choosePort } from './port.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'port '))
  file = path.join(folder, 'postgres.port')
})

afterEach(() => fs.rm(folder, { recursive: true }))

test('stays the same from start to start', async () => {
  const first = await choosePort(file)
  expect(await choosePort(file)).toBe(first)
})

test('is another one where something else took it meanwhile', async () => {
  const first = await choosePort(file)
  const other = net.createServer().listen(first, '127.0.0.1')
  await once(other, 'listening')
  const second = await choosePort(file)
  other.close()
  expect(second).not.toBe(first)
  expect(Number(await fs.readFile(file, 'utf8'))).toBe(second)
})

test.each(['', 'none', '0', '65536', '-1'])('kept as %j is chosen anew', async (contents) => {
  await fs.writeFile(file, contents)
  expect(await choosePort(file)).toBeGreaterThan(0)
})
