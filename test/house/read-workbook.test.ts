import { execFile } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const build = process.env['LEKBOEK_SERVER_BUILD']
const [root, ending] =
  build === undefined ? [path.resolve(import.meta.dirname, '../..'), 'ts'] : [build, 'js']
const module = path.join(root, `packages/documents/src/table-file/read-workbook-apart.${ending}`)

test('the reader of workbooks finds all its code where it may read', async () => {
  const code = `
    const { readWorkbookApart } = await import(${JSON.stringify(pathToFileURL(module).href)})
    const whole = setInterval(() => undefined, 1000)
    const task = { bytes: Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), rowLimit: 1 }
    const read = await readWorkbookApart(task, { person: 'els', organisation: 'a town' })
    clearInterval(whole)
    process.stdout.write(JSON.stringify(read))`
  const run = promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', code])
  expect((await run).stdout).toBe('{"problem":{"line":null,"code":"notWorkbook"}}')
}, 60_000)
