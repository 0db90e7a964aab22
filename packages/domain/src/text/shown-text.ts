/**
 * Signs that show nothing, or that make a reader see other words than were written: what steers the direction of text,
 * what has no width, fillers, and the control signs of terminals. Joiners and marks that real scripts and emoji need stay.
 */
// \t and \n are no sign of a terminal.
const hidden =
  /(?![\t\n])[\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu
const breaks = /\r\n?|[\u0085\u2028\u2029]/gu
/** Whatever shows nothing by itself: joiners too, half of a sign, the Khitan filler and the null notehead of music. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{16FE4}\u{1D159}]/gu

/**
 * A text as it is kept: one form for each letter, so that é typed in two ways is found by either, without the signs that
 * show nothing, and without blanks around it. In a single line a line break and a tab are spaces.
 */
export function shownText(text: string, { isLine }: { isLine: boolean }): string {
  const broken = text.replaceAll(breaks, '\n')
  const whole = isLine ? broken.replaceAll(/[\n\t]+/gu, ' ') : broken
  // Composed last: what stood between a letter and its accent is gone then.
  const shown = whole.replaceAll(hidden, '').normalize('NFC')
  return isBlank(shown) ? '' : shown.trim()
}

/** Does the text show nothing at all? */
export function isBlank(text: string): boolean {
  return text.replaceAll(unseen, '') === ''
}

/**
 * Letters and figures that say something. Modifiers do not by themselves (tatweel, the mark of a long vowel); nor do dots,
 * strokes and ellipses that Unicode counts among letters: click letters, araea, the finals of Canadian syllabics, the ellipses
 * of Thai and Lao, the dot of sinologists.
 */
const said =
  /(?![\u01C0-\u01C3\u0E2F\u0EAF\u141E-\u142A\u318D\uA78F\u{13441}\u{13442}])[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u

/**
 * Is there no letter and no figure in the text? Signs of punctuation and pictures alone are no reason, no argument and no
 * description: wherever a text must say something, this is as if there were none.
 */
export function saysNothing(text: string): boolean {
  return !said.test(text.replaceAll(unseen, ''))
}

/** A reason of twenty signs in any script has more different letters; one word of few signs may have fewer. */
const fewest = 5

/**
 * Is it one letter or word over and over, or no more than a few letters in turn? That is no reason either, however long: it is
 * asked of texts that have a least length.
 */
export function repeatsItself(text: string): boolean {
  const letters = [...text.toLowerCase()].filter((one) => said.test(one))
  const whole = letters.join('')
  if (new Set(letters).size < fewest) return true
  for (let part = 1; part <= whole.length / 2; part += 1) if (whole.startsWith(whole.slice(part))) return true
  return false
}

/**
 * What stands on paper when it is printed: letters, figures, punctuation, signs of money and mathematics, pictures. Other
 * signs are named one by one rather than all but a few: Unicode has blank ones in every class and gets more. The two
 * Egyptian letters are blanks (Unicode 15, U+13441 and U+13442).
 */
const seen = /(?![\u{13441}\u{13442}])[\p{L}\p{N}\p{P}\p{Sc}\p{Sm}\p{Extended_Pictographic}]/gu

/** How many signs a reader sees, a run of blanks as one; a letter with its accents and a picture are one each. */
export function shownLength(text: string): number {
  const words = text.split(/[\s\p{Z}\p{Cc}]+/u).map((word) => seenIn(word.replaceAll(unseen, '')))
  const shown = words.filter((length) => length > 0)
  return shown.reduce((sum, length) => sum + length, Math.max(0, shown.length - 1))
}

function seenIn(word: string): number {
  return word.match(seen)?.length ?? 0
}
