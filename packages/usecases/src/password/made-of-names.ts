import { houseWords } from './house-words.ts'
import { normalPassword } from './password-length.ts'

/** Letters beside names that hide nothing: a guesser tries each. */
const fewLetters = 2
/** A date, a year, a number of a street: what people put behind a name. */
const fewDigits = 8

/**
 * Whether a password is nothing but the names of its person, their address, their organisations or this platform: in whatever
 * order and case, with or without spaces, accents, signs, and a number behind. A list of guesses reaches each of them, and
 * how many guesses a single word costs does not tell.
 *
 * @param about name, address of e-mail, names of organisations.
 */
export function isMadeOf(password: string, about: readonly string[]): boolean {
  const folded = foldedFrom(normalPassword(password))
  const letters = folded.replaceAll(/[^\p{Letter}]+/gu, '')
  const digits = folded.replaceAll(/[^\p{Number}]+/gu, '')
  if (letters === '' || digits.length > fewDigits) return false
  const beside = lettersBeside(letters, wordsOf([...about, ...houseWords]))
  return beside <= fewLetters && beside < letters.length
}

const foldedFrom = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}+/gu, '')
    .toLowerCase()

function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => foldedFrom(text).split(/[^\p{Letter}]+/u))
  return [...new Set(words)].filter((word) => word.length > 1)
}

/** How many letters are left at least where the words are taken out, each where it stands. */
function lettersBeside(letters: string, words: readonly string[]): number {
  const left = [0]
  for (let end = 1; end <= letters.length; end += 1) {
    const covered = words
      .filter((word) => letters.slice(0, end).endsWith(word))
      .map((word) => left[end - word.length] ?? 0)
    left.push(Math.min((left[end - 1] ?? 0) + 1, ...covered))
  }
  return left[letters.length] ?? 0
}
