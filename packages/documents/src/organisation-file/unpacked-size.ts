import { inflateRawSync } from 'node:zlib'

const endSignature = 0x06_05_4b_50
const entrySignature = 0x02_01_4b_50
const endLength = 22
const entryLength = 46
const stored = 0
const deflated = 8

/**
 * How many bytes a ZIP file really unpacks to; null for what is no ZIP file as spreadsheets write them, and as soon as it
 * is more than `limit`. What the file says of its own sizes counts for nothing: a few kilobytes can become gigabytes.
 */
export function unpackedSize(bytes: Uint8Array, limit: number): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = lastEnd(file)
    if (end === null) return null
    let total = 0
    let at = file.readUInt32LE(end + 16)
    for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (file.readUInt32LE(at) !== entrySignature) return null
      total += sizeOf(file, at, limit - total)
      at += entryLength + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
    return at <= end && total <= limit ? total : null
  } catch {
    // Cut off, damaged, or larger than the limit: not a file to read.
    return null
  }
}

function lastEnd(file: Buffer): number | null {
  for (let at = file.length - endLength; at >= 0; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return null
}

/** @throws where one part alone is larger than what is left. */
function sizeOf(file: Buffer, entry: number, left: number): number {
  const method = file.readUInt16LE(entry + 10)
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (method === stored) return packed
  if (method !== deflated) throw new Error('packed in a way that no spreadsheet uses')
  return inflateRawSync(file.subarray(begin, begin + packed), { maxOutputLength: Math.max(1, left) }).length
}
