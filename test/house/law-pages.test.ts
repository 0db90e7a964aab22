import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const house = path.resolve(import.meta.dirname, '../..')
const pages = path.join(house, 'docs/law')
const script = path.join(house, 'packages/domain/scripts/write-law-pages.mjs')

function run(...words: string[]) {
  return spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })
}

test('docs/law is what the tables of the law give', () => {
  expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
})

describe('a page that drifted is refused', () => {
  let copy = ''
  beforeEach(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'law-'))
    fs.cpSync(pages, copy, { recursive: true })
  })
  afterEach(() => {
    fs.rmSync(copy, { recursive: true, force: true })
  })

  test.each<[string, string, (file: string) => void]>([
    [
      'one word changed',
      'clock.md',
      (file) => {
        fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('72 elapsed', '96 elapsed'))
      },
    ],
    [
      'a page gone',
      'weighing.md',
      (file) => {
        fs.rmSync(file)
      },
    ],
    [
      'a page that no table gives',
      'opinion.md',
      (file) => {
        fs.writeFileSync(file, '# Opinion\n')
      },
    ],
  ])('%s', (_, file, drift) => {
    drift(path.join(copy, file))
    const check = run('--check', copy)
    expect(check.status).toBe(1)
    expect(check.stderr).toContain(file)
    expect(run(copy).status).toBe(0)
    expect(run('--check', copy).status).toBe(0)
  })
})
