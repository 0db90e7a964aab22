import type { TableProblem } from './table-problem.ts'

/** Thirty times what 50,000 ordinary rows need is refused before it is read. */
export const tableByteLimit = 32 * 1024 * 1024

type Text = { ok: true; value: string } | { ok: false; problem: TableProblem }

/** The file's text without its BOM, or why it is no UTF-8. */
export function readText(bytes: Uint8Array): Text {
  if (bytes.length > tableByteLimit) {
    return refused({
      line: null,
      code: 'fileTooLarge',
      params: { bytes: bytes.length, limit: tableByteLimit },
    })
  }
  if (looksLikeUtf16(bytes)) return refused({ line: null, code: 'notUtf8', params: { looksLike: 'UTF-16' } })
  const value = decode(bytes)
  if (value !== null) return { ok: true, value }
  return refused({ line: firstBadLine(bytes), code: 'notUtf8', params: { looksLike: 'Windows-1252' } })
}

function refused(problem: TableProblem): Text {
  return { ok: false, problem }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Excel's "Unicode text": a BOM of two bytes, or every other byte of the beginning zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const beginning = bytes.subarray(0, 64)
  return beginning.filter((byte) => byte === 0).length >= Math.max(2, beginning.length / 4)
}

/** No byte of a longer UTF-8 character is a line feed, so each line can be tried by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let begin = 0; begin < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, begin)
    const end = feed === -1 ? bytes.length : feed + 1
    if (decode(bytes.subarray(begin, end)) === null) return line
    begin = end
  }
  return line
}
