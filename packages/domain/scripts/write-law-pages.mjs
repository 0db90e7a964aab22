// Writes docs/law from the tables of the law; with --check it only says which pages differ, and fails if one does.
// A folder may be named instead of docs/law.
import fs from 'node:fs'
import path from 'node:path'
import { lawPages } from './law-pages.ts'

const isCheck = process.argv.includes('--check')
const named = process.argv.slice(2).find((word) => !word.startsWith('--'))
const folder = named ?? path.resolve(import.meta.dirname, '../../../docs/law')
const pages = lawPages()

if (isCheck) refuseDifferences()
else write()

function refuseDifferences() {
  const strays = filesThere().filter((file) => !pages.has(file))
  const differing = [...pages].filter(([file, text]) => textThere(file) !== text).map(([file]) => file)
  const wrong = [...differing, ...strays]
  if (wrong.length === 0) return
  process.stderr.write(
    `docs/law is not what the tables give: ${wrong.join(', ')}. Run packages/domain/scripts/write-law-pages.mjs.\n`,
  )
  process.exitCode = 1
}

function write() {
  fs.mkdirSync(folder, { recursive: true })
  for (const [file, text] of pages) fs.writeFileSync(path.join(folder, file), text)
  for (const file of filesThere()) if (!pages.has(file)) fs.rmSync(path.join(folder, file))
}

function filesThere() {
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.md')) : []
}

function textThere(file) {
  const whole = path.join(folder, file)
  return fs.existsSync(whole) ? fs.readFileSync(whole, 'utf8') : null
}
