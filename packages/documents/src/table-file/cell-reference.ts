/** The column of a cell by its reference, from 1: `A1` is 1, `AB7` is 28. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, one) => sum * 26 + one, 0)
}

/** The letters of a column: 28 is `AB`. */
export function lettersOf(column: number): string {
  if (column === 0) return ''
  return lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}
