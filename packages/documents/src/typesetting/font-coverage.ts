/** Does a font draw this code point? */
export type Coverage = (codePoint: number) => boolean

interface CodeRange {
  first: number
  last: number
}

/**
 * Reads from a TrueType file which code points it can draw: table `cmap`, formats 4 and 12 (OpenType specification).
 */
export function coverageOf(font: Buffer): Coverage {
  const cmap = tableOffset(font, 'cmap')
  const ranges = subtableOffsets(font, cmap).flatMap((offset) => rangesOf(font, offset))
  const covered = new Set<number>()
  for (const { first, last } of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) covered.add(codePoint)
  }
  return (codePoint) => covered.has(codePoint)
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`This font has no table ${tag}.`)
}

function subtableOffsets(font: Buffer, cmap: number): number[] {
  const count = font.readUInt16BE(cmap + 2)
  return Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4))
}

function rangesOf(font: Buffer, offset: number): CodeRange[] {
  switch (font.readUInt16BE(offset)) {
    case 4:
      return segments(font, offset)
    case 12:
      return groups(font, offset)
    default:
      return []
  }
}

function segments(font: Buffer, offset: number): CodeRange[] {
  const bytes = font.readUInt16BE(offset + 6)
  const column = (index: number): number => offset + 14 + index * bytes + (index > 0 ? 2 : 0)
  const ranges: CodeRange[] = []
  for (let at = 0; at < bytes; at += 2) {
    const last = font.readUInt16BE(column(0) + at)
    const first = font.readUInt16BE(column(1) + at)
    const delta = font.readUInt16BE(column(2) + at)
    const rangeOffset = font.readUInt16BE(column(3) + at)
    for (let codePoint = first; codePoint <= last && codePoint !== 0xffff; codePoint += 1) {
      const place = column(3) + at + rangeOffset + (codePoint - first) * 2
      const glyph = rangeOffset === 0 ? codePoint + delta : font.readUInt16BE(place)
      // A range may hold holes, which point at glyph 0: the empty box.
      if (glyph % 0x10000 !== 0) ranges.push({ first: codePoint, last: codePoint })
    }
  }
  return ranges
}

function groups(font: Buffer, offset: number): CodeRange[] {
  const count = font.readUInt32BE(offset + 12)
  return Array.from({ length: count }, (_, index) => {
    const group = offset + 16 + index * 12
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) }
  })
}
