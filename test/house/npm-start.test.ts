import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort, isAlive, temporaryFolder } from './lekboek-process.ts'

const house = path.resolve(import.meta.dirname, '../..')
let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => fs.rm(folder, { recursive: true, force: true }))

// What a supervisor or a container signals is npm: between it and the database stand a shell, the bootstrap and Node.
test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to npm ends everything that npm start began',
  async (signal) => {
    const env = { ...process.env, LEKBOEK_DATA: folder, PORT: String(await freePort()), LEKBOEK_DEMO: 'no' }
    const npm = spawn('npm', ['start'], { cwd: house, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [npm.stdout, npm.stderr])
      stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
    const ended = once(npm, 'close')
    await expect.poll(() => said, { timeout: 100_000 }).toContain('Lekboek is ready')
    const postmaster = Number.parseInt(
      await fs.readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8'),
      10,
    )

    npm.kill(signal)
    await ended
    expect(said).toContain('Stopped.')
    expect(await isAlive(postmaster)).toBe(false)
  },
)
