import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file that the public pages load; its name says what is in it, so that it may be kept for ever. */
export interface PageFile {
  readonly name: string
  readonly path: string
  readonly mediaType: string
  readonly bytes: Buffer
}

const folder = '/meld/-/'

function read(name: string, mediaType: string, filled: (text: string) => string = (text) => text): PageFile {
  const bytes = Buffer.from(filled(readFileSync(new URL(name, import.meta.url), 'utf8')))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const called = name.replace(/^.*\//, '').replace(/\.(?=\w+$)/, `.${hash}.`)
  return { name: called, path: folder + called, mediaType, bytes }
}

const script = 'text/javascript; charset=utf-8'
const worker = read('proof-worker.js', script)

/** Styles and scripts, as files: the policy of these pages allows nothing written into them. */
export const pageFiles = {
  style: read('page.css', 'text/css; charset=utf-8'),
  worker,
  question: read('../supplier-page/question.js', script),
  script: read('proof.js', script, (text) => text.replace('proof-worker.js', worker.name)),
} as const
