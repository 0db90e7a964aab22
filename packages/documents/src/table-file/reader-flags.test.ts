import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { readerFlags } from './reader-flags.ts'

const program = fileURLToPath(new URL('./workbook.process.ts', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'reader-'))
const secret = path.join(folder, 'master.key')
writeFileSync(secret, 'secret')
afterAll(() => rmSync(folder, { recursive: true }))

/** What comes of reading a file as the reader of workbooks would. */
async function reading(file: string): Promise<string> {
  const code = `
    try { process.stdout.write(String(require('node:fs').readFileSync(${JSON.stringify(file)}).length > 0)) }
    catch (error) { process.stdout.write(error.code) }`
  const flags = [...readerFlags(program, 64), '--no-warnings', '-e', code]
  return (await promisify(execFile)(process.execPath, flags, { env: {} })).stdout
}

test.each([
  ['a key', secret],
  ['what the system tells of the server', `/proc/${process.pid}/environ`],
  ['what is known of it itself', '/proc/self/environ'],
  ['another room', fileURLToPath(new URL('../../../database/package.json', import.meta.url))],
  ['another folder of its own room', fileURLToPath(new URL('../index.ts', import.meta.url))],
  ['the files of the system', '/etc/passwd'],
])('a reader of workbooks that is made to read %s is refused', async (_, file) => {
  expect(await reading(file)).toBe('ERR_ACCESS_DENIED')
})

test('it may read the code that it runs', async () => {
  expect(await reading(program)).toBe('true')
})
