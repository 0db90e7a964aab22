import { inflateRawSync } from 'node:zlib'

const endSignature = 0x06_05_4b_50
const entrySignature = 0x02_01_4b_50
const endLength = 22
const entryLength = 46
const stored = 0
const deflated = 8

/** The parts of a workbook by name that say which rows it has; of others only their size was looked at. */
export type SheetParts = ReadonlyMap<string, Buffer>

/**
 * Unpacks a ZIP file as spreadsheets write them; null for what is none, and `tooLarge` as soon as it is more than `limit`. What
 * the file says of its own sizes counts for nothing: a few kilobytes can become gigabytes.
 */
export function unpack(bytes: Uint8Array, limit: number): SheetParts | 'tooLarge' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Buffer>()
  try {
    const end = lastEnd(file)
    if (end === null) return null
    if (!isWhole(file, end)) return null
    let left = limit
    let at = file.readUInt32LE(end + 16)
    for (let entries = file.readUInt16LE(end + 10); entries > 0; entries -= 1) {
      if (file.readUInt32LE(at) !== entrySignature) return null
      const nameLength = file.readUInt16LE(at + 28)
      const name = file.toString('utf8', at + entryLength, at + entryLength + nameLength)
      const part = partAt(file, at, left)
      left -= part.length
      if (left < 0) return 'tooLarge'
      if (isOfSheets(name)) parts.set(name, part)
      at += entryLength + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
    return at === end ? parts : null
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return 'tooLarge'
    // Cut off or damaged: not a file to read.
    return null
  }
}

function lastEnd(file: Buffer): number | null {
  for (let at = file.length - endLength; at >= 0; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return null
}

/**
 * Whether the directory is one, ends where its end is told, and has as many entries as that says. Another reader goes by other
 * of these numbers: where they differ, what was measured here is not what is unpacked there.
 */
function isWhole(file: Buffer, end: number): boolean {
  const disks = file.readUInt32LE(end + 4)
  const entries = file.readUInt16LE(end + 10)
  const [size, begin] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)]
  return disks === 0 && file.readUInt16LE(end + 8) === entries && begin + size === end
}

/** @throws where one part alone is larger than what is left. */
function partAt(file: Buffer, entry: number, left: number): Buffer {
  const method = file.readUInt16LE(entry + 10)
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const part = file.subarray(begin, begin + packed)
  if (method === stored) return part
  if (method !== deflated) throw new Error('packed in a way that no spreadsheet uses')
  return inflateRawSync(part, { maxOutputLength: Math.max(1, left) })
}

const book = 'xl/workbook.xml'
const relations = 'xl/_rels/workbook.xml.rels'
const isOfSheets = (name: string) =>
  name === book ||
  name === relations ||
  (name.startsWith('xl/') && name.endsWith('.xml') && name.includes('sheet'))

/**
 * How many rows of a workbook's first sheet hold something; 0 where they cannot be counted so. Counted in its XML: a reader of
 * workbooks would make an object of every cell first.
 */
export function countSheetRows(parts: SheetParts): number {
  const [, id] = /<sheet\s[^<>]*r:id="([^"]+)"/.exec(parts.get(book)?.toString() ?? '') ?? []
  const related =
    parts
      .get(relations)
      ?.toString()
      .match(/<Relationship\s[^<>]*>/g) ?? []
  const relation = related.find((one) => id !== undefined && one.includes(`Id="${id}"`))
  const [, target] = /Target="([^"]+)"/.exec(relation ?? '') ?? []
  if (target === undefined) return 0
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  return rowsIn(parts.get(path)?.toString('latin1') ?? '')
}

function rowsIn(sheet: string): number {
  let rows = 0
  for (let at = sheet.indexOf('<row'); at !== -1;) {
    const next = sheet.indexOf('<row', at + 1)
    const row = sheet.slice(at, next === -1 ? undefined : next)
    // Rows that were only coloured are in the file too.
    if (row.includes('<v') || row.includes('<is')) rows += 1
    at = next
  }
  return rows
}
