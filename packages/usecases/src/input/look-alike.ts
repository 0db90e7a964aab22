import unhomoglyph from 'unhomoglyph'

const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Thai',
  'Han',
]
const letterOf = new Map(scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]))
const onlyAscii = /^[\x20-\x7e]*$/

/** Whether letters of two scripts stand in one word: that is never an honest name. */
export function mixesScripts(word: string): boolean {
  return [...letterOf.values()].filter((letter) => letter.test(word)).length > 1
}

/** Whether a text is taken for one of plain letters, by Unicode's list of look-alikes, and is another. */
export function readsAsPlain(text: string): boolean {
  return !onlyAscii.test(text) && onlyAscii.test(unhomoglyph(text))
}

/** What a text looks like: two that share it are taken for one another. Capitals, marks and spaces do not tell them apart. */
export function looksOf(text: string): string {
  return unhomoglyph(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
