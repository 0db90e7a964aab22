import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyOfBinaries } from './binaries-copy.ts'

let folder: string
let copy: string | undefined

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'binaries '))
  await fs.mkdir(path.join(folder, 'bin'))
  await fs.writeFile(path.join(folder, 'bin/postgres'), 'a program', { mode: 0o755 })
})

afterEach(async () => {
  await fs.rm(folder, { recursive: true })
  if (copy !== undefined) await fs.rm(copy, { recursive: true, force: true })
})

test('programs are copied to where everybody may run them, once', async () => {
  copy = await copyOfBinaries(folder)
  expect(copy.startsWith('/var/tmp/')).toBe(true)
  expect((await fs.stat(path.join(copy, 'bin/postgres'))).mode & 0o777).toBe(0o755)
  expect((await fs.stat(copy)).mode & 0o777).toBe(0o755)
  expect(await copyOfBinaries(folder)).toBe(copy)
})

test('a copy that others may write to is not run', async () => {
  copy = await copyOfBinaries(folder)
  await fs.chmod(copy, 0o777)
  await expect(copyOfBinaries(folder)).rejects.toThrow('belongs to somebody else')
})
