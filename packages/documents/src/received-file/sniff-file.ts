import { fileTypeFromBuffer } from 'file-type'
import { letterKind, outlookKind, signedKinds, tableKind, textKind, type FileKind } from './file-kinds.ts'

/** So many first bytes tell what a file is; the names inside a document of Office come early. */
export const headBytes = 65_536

/** What a file claims to be by its first bytes, and how the rest is watched for whether it keeps to that. */
export interface Sniffed {
  readonly kind: FileKind
  /** Passes the file on. @throws {NotThatKind} where it is none of its kind after all. */
  readonly watched: (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
}

/** What follows is not what the first bytes said. */
export class NotThatKind extends Error {}

/**
 * The kind of a file by what is in it. Its name decides nothing but which of two kinds of plain text it is.
 *
 * @returns null for a kind that is not taken.
 */
export async function sniffFile(head: Uint8Array, name: string): Promise<Sniffed | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.mime === 'application/x-cfb') return { kind: outlookKind, watched: asOutlook }
  if (found) {
    const kind = signedKinds.find(({ mediaType }) => mediaType === found.mime)
    return kind ? { kind, watched: (source) => source } : null
  }
  if (!isPlain(head)) return null
  return { kind: plainKind(Buffer.from(head).toString('latin1'), name), watched: asPlain }
}

/** RFC 5322, 3.6: these a letter has, in whatever order, before the first empty line. */
const letterFields = [/^from:/im, /^(date|received|message-id|mime-version):/im]
const fieldLine = /^[!-9;-~]+:/

function plainKind(text: string, name: string): FileKind {
  const top = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (fieldLine.test(top) && letterFields.every((field) => field.test(top))) return letterKind
  return /\.csv$/i.test(name) ? tableKind : textKind
}

/** No text has these: what has them is a program or another format. Tab, line, page and escape are. */
const unprintable = new Set([...Array.from({ length: 32 }, (_, code) => code), 127])
for (const code of [9, 10, 12, 13, 27]) unprintable.delete(code)

function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => !unprintable.has(byte))
}

async function* asPlain(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of source) {
    if (!isPlain(part)) throw new NotThatKind()
    yield part
  }
}

/** [MS-OXMSG] 2.2.3 and 2.4: every letter has these streams, no document of the same container does. */
const outlookStream = Buffer.from('__properties_version1.0', 'utf16le')

async function* asOutlook(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isLetter = false
  let tail = Buffer.alloc(0)
  for await (const part of source) {
    const seen = Buffer.concat([tail, part])
    isLetter ||= seen.includes(outlookStream)
    tail = seen.subarray(-outlookStream.length)
    yield part
  }
  if (!isLetter) throw new NotThatKind()
}
