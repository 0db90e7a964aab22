import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const house = path.resolve(import.meta.dirname, '../..')

test('npm run mutate refuses a part of the law that does not exist', () => {
  const { status, stdout } = spawnSync(process.execPath, ['infra/bootstrap/mutate.mjs', 'nonsense'], {
    cwd: house,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: 'No such part: nonsense. There are clock, severity, weighing.\n',
  })
})
