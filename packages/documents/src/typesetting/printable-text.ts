import { fonts } from './fonts.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Control, half a character, private, unassigned: no font draws these, and PDF/UA refuses a page with a glyph missing. */
const neverDrawn = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u

/** Marks that turn the reading direction of what follows: in evidence they are shown, not obeyed. */
const directionOverride = /[\u202A-\u202E\u2066-\u2069]/

/** Joiners, selectors, marks of direction: nothing to draw, so no font has to have them. */
const ignorable = /[\u00AD\u061C\u200B-\u200F\u2060\uFE0E\uFE0F\uFEFF\u{E0020}-\u{E007F}]/u

const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/

/** A run without a space that is wider than a column would leave the page. */
const longestWord = 48
const breakEvery = 16
const zeroWidthSpace = '\u200B'

/** The lines of a text that people wrote, each fit to be set: what no font can draw stands there by its number. */
export function printableLines(text: string): string[] {
  return text
    .split(lineBreaks)
    .map((line) => breakLongWords(printable(line.replaceAll('\t', '    '))).trimEnd())
}

/** As `printableLines`, on one line. */
export function printableLine(text: string): string {
  return printableLines(text)
    .filter((line) => line !== '')
    .join(' ')
}

function printable(line: string): string {
  let result = ''
  for (const { segment } of graphemes.segment(line)) result += isDrawn(segment) ? segment : spelled(segment)
  return result
}

/** One font has to draw the whole of a grapheme: a letter of one with the accent of another is a gap. */
function isDrawn(grapheme: string): boolean {
  const codePoints: number[] = []
  for (const sign of grapheme) {
    if (neverDrawn.test(sign) || directionOverride.test(sign)) return false
    if (!ignorable.test(sign)) codePoints.push(codePointOf(sign))
  }
  return fonts().coverages.some((covers) => codePoints.every(covers))
}

function spelled(grapheme: string): string {
  // A letter keeps its face; what its font cannot put on it follows by number.
  return Array.from(grapheme, (sign, index) => (index === 0 && isDrawn(sign) ? sign : numbered(sign))).join(
    '',
  )
}

function numbered(sign: string): string {
  return `[U+${codePointOf(sign).toString(16).toUpperCase().padStart(4, '0')}]`
}

function breakLongWords(line: string): string {
  return line.replaceAll(/\S+/gu, (word) => {
    if (word.length <= longestWord) return word
    const parts = Array.from(graphemes.segment(word), ({ segment }) => segment)
    return parts
      .map((part, index) => (index > 0 && index % breakEvery === 0 ? zeroWidthSpace + part : part))
      .join('')
  })
}

function codePointOf(sign: string): number {
  return sign.codePointAt(0) ?? 0
}
