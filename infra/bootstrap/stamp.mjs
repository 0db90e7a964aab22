// A step is skipped when what it reads is what it read last time: contents, not dates, which a checkout changes.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, stateFolder } from './house.mjs'

const notSource = new Set(['node_modules', 'generated', 'dist', 'test-results', 'coverage'])

/** Hash over files and folders (relative to the root), their names and contents; absent ones count as absent. */
export function stampOf(inputs, salt = '') {
  const hash = createHash('sha256').update(`${process.arch} ${salt}\n`)
  for (const input of inputs) add(hash, input)
  return hash.digest('hex').slice(0, 24)
}

function add(hash, relative) {
  const file = inRoot(relative)
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return
  if (found.isFile()) {
    const content = fs.readFileSync(file)
    hash.update(`${relative} ${content.length}\n`).update(content)
    return
  }
  const names = fs.readdirSync(file).filter((name) => !notSource.has(name))
  for (const name of names.sort()) add(hash, path.join(relative, name))
}

const stampFile = (name) => path.join(stateFolder, 'stamps', name)

export function isStamped(name, stamp) {
  const file = stampFile(name)
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp
}

export function writeStamp(name, stamp) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true })
  fs.writeFileSync(stampFile(name), stamp)
}
