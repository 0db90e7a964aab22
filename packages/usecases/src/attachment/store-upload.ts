import { createHash, randomBytes } from 'node:crypto'
import {
  cleanPhoto,
  headBytes,
  mostPixels,
  NotThatKind,
  PhotoRefused,
  sniffFile,
  type FileKind,
} from '@lekboek/documents'
import type { Problem, ProblemCode } from '@lekboek/domain'
import { keyBytes, type FileFacts } from '@lekboek/database'
import { invalid, tooOften } from '../refusal.ts'
import { fileName } from './file-name.ts'
import { Infected, NoScan, type Files } from './files.ts'

/** A file as it comes in. */
export interface Upload {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface StoredUpload extends FileFacts {
  readonly fileKey: Buffer
}

const mega = 1_000_000

/** Above what a file may be, in the words of the refusal. */
export const tooLarge = ({ limits }: Files) =>
  invalid([{ path: 'file', code: 'fileTooLarge', params: { max: Math.floor(limits.uploadBytes / mega) } }])

/**
 * Seals a file into the store while it arrives: looked at, bounded, photos cleaned, scanned, and only then written. It is
 * never on disk in the clear, and no more of it in memory than a part; of a photo all of it, and of a few photos at once.
 *
 * @throws {Refusal} invalid, with why it is not taken; tooOften while too many photos are in hand.
 */
export async function storeUpload(
  files: Files,
  blobId: string,
  { name, bytes }: Upload,
): Promise<StoredUpload> {
  const source = bounded(bytes, files)
  try {
    return await stored(files, blobId, name, source)
  } catch (error) {
    throw refusalOf(error, files)
  } finally {
    // Whoever sends is told to stop.
    await source.return()
  }
}

async function stored(
  files: Files,
  blobId: string,
  name: string,
  source: AsyncGenerator<Uint8Array, void, undefined>,
): Promise<StoredUpload> {
  const head = await headOf(source)
  if (head.length === 0) throw refused('required')
  const sniffed = await sniffFile(head, name)
  if (!sniffed) throw refused('fileKind')
  const { kind, watched } = sniffed
  const counted = { size: 0, hash: createHash('sha256') }
  const fileKey = randomBytes(keyBytes)
  const whole = watched(joined(head, source))
  let kept = kind
  const clean = kind.isPhoto ? cleaned(whole, kind, (made) => (kept = made)) : whole
  const scanned = files.scanner ? files.scanner(clean) : clean
  await files.store.write(blobId, fileKey, counting(scanned, counted))
  return {
    ...{ name: fileName(name, kept), mediaType: kept.mediaType, isCleaned: kind.isPhoto ?? false },
    ...{ size: counted.size, sha256: counted.hash.digest('hex'), fileKey },
  }
}

const refused = (code: ProblemCode, params?: Problem['params']) =>
  invalid([{ path: 'file', code, ...(params && { params }) }])

/** The disk is full, or what Lekboek may use of it. */
const noRoom = new Set(['ENOSPC', 'EDQUOT'])

function refusalOf(error: unknown, files: Files): unknown {
  if (error instanceof NotThatKind) return refused('fileKind')
  if (error instanceof Infected) return refused('fileInfected')
  if (error instanceof NoScan) return refused('fileUnscanned')
  if (error instanceof Error && 'code' in error && noRoom.has(String(error.code)))
    return refused('filesNoRoom')
  if (!(error instanceof PhotoRefused)) return error
  if (error.why === 'broken') return refused('fileBroken')
  if (error.why === 'grows') return tooLarge(files)
  return refused('filePixels', { max: Math.floor(mostPixels / mega) })
}

/** Stops reading where there is more than may be. */
async function* bounded(
  source: AsyncIterable<Uint8Array>,
  files: Files,
): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0
  for await (const part of source) {
    size += part.length
    if (size > files.limits.uploadBytes) throw tooLarge(files)
    yield part
  }
}

/** The first bytes; the rest stays where it comes from. */
async function headOf(source: AsyncGenerator<Uint8Array, void, undefined>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  while (size < headBytes) {
    const { done, value } = await source.next()
    if (done === true) break
    parts.push(value)
    size += value.length
  }
  return Buffer.concat(parts)
}

async function* joined(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield head
  yield* rest
}

/** Photos are whole in memory, here and while they wait to be put together again, one after the other. */
const mostInHand = 12
const laterSeconds = 5
let inHand = 0

async function* cleaned(
  source: AsyncIterable<Uint8Array>,
  kind: FileKind,
  made: (kind: FileKind) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (inHand >= mostInHand) throw tooOften(laterSeconds)
  inHand += 1
  try {
    const parts: Uint8Array[] = []
    for await (const part of source) parts.push(part)
    const clean = await cleanPhoto(Buffer.concat(parts), kind)
    made(clean.kind)
    yield clean.bytes
  } finally {
    inHand -= 1
  }
}

async function* counting(
  source: AsyncIterable<Uint8Array>,
  counted: { size: number; readonly hash: ReturnType<typeof createHash> },
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const part of source) {
    counted.size += part.length
    counted.hash.update(part)
    yield part
  }
}
