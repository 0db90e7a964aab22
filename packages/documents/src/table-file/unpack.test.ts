import exceljs from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { countSheetRows, unpack } from './unpack.ts'

let honest: Buffer
let end: number
const limit = 1_000_000
beforeAll(async () => {
  const book = new exceljs.Workbook()
  book.addWorksheet('een').addRows([['kbo'], ['1'], ['2']])
  honest = Buffer.from(await book.xlsx.writeBuffer())
  end = honest.length - 22
})

const changed = (change: (file: Buffer) => void) => {
  const file = Buffer.from(honest)
  change(file)
  return file
}

test('a workbook is unpacked, and its rows are counted', () => {
  const parts = unpack(honest, limit)
  if (parts === null || parts === 'tooLarge') throw new Error('not unpacked')
  expect(countSheetRows(parts)).toBe(3)
})

test('what unpacks to more than is allowed is not', () => {
  expect(unpack(honest, 2000)).toBe('tooLarge')
})

// Each is a way to have one reader measure less than another unpacks.
test.each<[string, (file: Buffer) => void]>([
  ['fewer entries than it has', (file) => file.writeUInt16LE(1, end + 8) && file.writeUInt16LE(1, end + 10)],
  ['one count for this disk, another for all', (file) => file.writeUInt16LE(1, end + 8)],
  ['a directory on another disk', (file) => file.writeUInt16LE(0xffff, end + 4)],
  ['a directory shorter than it is', (file) => file.writeUInt32LE(46, end + 12)],
  ['a directory that begins later', (file) => file.writeUInt32LE(file.readUInt32LE(end + 16) + 46, end + 16)],
])('a file that tells of %s is none', (_, change) => {
  expect(unpack(changed(change), limit)).toBeNull()
})

test('nor is one with something before its beginning, or between its directory and its end', () => {
  const pad = Buffer.alloc(64)
  expect(unpack(Buffer.concat([pad, honest]), limit)).toBeNull()
  expect(unpack(Buffer.concat([honest.subarray(0, end), pad, honest.subarray(end)]), limit)).toBeNull()
})
