import { createCipheriv, createDecipheriv } from 'node:crypto'
import { SealBroken } from '../vault/authenticated.ts'

/**
 * Authenticated encryption of a stream, after STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): chunks of one length, each with
 * its number and whether it is the last in its nonce. A chunk that is changed, left out, repeated or moved is found at that
 * chunk, a cut at the end of what is there. The nonces begin at nought because a key seals one file only.
 */
const chunkBytes = 65_536
const tagBytes = 16
const format = Buffer.of(1)

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

const additional = (blobId: string) => Buffer.concat([format, Buffer.from(blobId)])
const options = { authTagLength: tagBytes } as const

/** The sealed form of a file, chunk by chunk as it comes. */
export async function* sealChunks(
  source: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  blobId: string,
): AsyncGenerator<Buffer, void, undefined> {
  const seal = (chunk: Buffer, index: number, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast), options)
    cipher.setAAD(additional(blobId))
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
  yield format
  let index = 0
  for await (const { chunk, isLast } of evenly(source, chunkBytes)) yield seal(chunk, index++, isLast)
}

/** A file out of its sealed form; nothing is given out that was not checked. @throws {SealBroken} */
export async function* openChunks(
  source: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  blobId: string,
): AsyncGenerator<Buffer, void, undefined> {
  let index = 0
  for await (const { chunk, isLast } of evenly(withoutFormat(source), chunkBytes + tagBytes)) {
    if (chunk.length < tagBytes) throw new SealBroken()
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index++, isLast), options)
    decipher.setAAD(additional(blobId))
    decipher.setAuthTag(chunk.subarray(-tagBytes))
    const plain = decipher.update(chunk.subarray(0, -tagBytes))
    try {
      decipher.final()
    } catch {
      throw new SealBroken()
    }
    yield plain
  }
}

async function* withoutFormat(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true
  for await (const part of source) {
    if (isFirst && part.length > 0) {
      if (part[0] !== format[0]) throw new SealBroken()
      isFirst = false
      yield part.subarray(1)
    } else yield part
  }
  if (isFirst) throw new SealBroken()
}

/** Parts of one length, the last one of what is left: at least one, and empty only where there was nothing. */
async function* evenly(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ chunk: Buffer; isLast: boolean }, void, undefined> {
  let waiting: Buffer[] = []
  let held = 0
  for await (const part of source) {
    waiting.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
    held += part.length
    if (held <= length) continue
    let whole = Buffer.concat(waiting)
    // One is kept back until it is known that another follows.
    for (; whole.length > length; whole = whole.subarray(length))
      yield { chunk: whole.subarray(0, length), isLast: false }
    waiting = [whole]
    held = whole.length
  }
  yield { chunk: Buffer.concat(waiting), isLast: true }
}
