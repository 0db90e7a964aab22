import { asPlainLetters } from '../input/look-alike.ts'
import { houseWords } from './house-words.ts'
import { normalPassword } from './password-length.ts'

/** Letters beside names that hide nothing: a guesser tries each. */
const fewLetters = 2
/** A date, a year, a number of a street: what people put behind a name. */
const fewDigits = 8

/** What signs stand for where letters are meant; a 1 is read in two ways. */
const lettersFor: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'il', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'bg', 7: 't', 8: 'b', 9: 'g' },
  ...{ '@': 'a', $: 's', '€': 'e', '!': 'il', '|': 'il', '+': 't' },
}
/** A word of two letters that is written in figures is a number. */
const shortestInFigures = 3

/** One sign of a password: for which letters it stands, and what it costs a guesser where it belongs to no name. */
interface Sign {
  readonly letters: string
  readonly isLetter: boolean
  readonly isDigit: boolean
}

/** What belongs to no name. */
interface Beside {
  readonly letters: number
  readonly digits: number
}

/**
 * Whether a password is nothing but the names of its person, their address, their organisations or this platform: in whatever
 * order and case, with or without spaces, accents, signs, and a number behind; also where figures and signs stand for letters,
 * letters of other scripts for plain ones, where a letter is doubled, and where a name is turned round. A list of guesses reaches each of them, and how
 * many guesses a single word costs does not tell.
 *
 * @param about name, address of e-mail, names of organisations.
 */
export function isMadeOf(password: string, about: readonly string[]): boolean {
  const signs = [...asPlainLetters(normalPassword(password))].map(signOf)
  const letters = signs.filter(({ isLetter }) => isLetter)
  if (letters.length === 0) return false
  const words = wordsOf([...about, ...houseWords])
  const digits = signs.filter(({ isDigit }) => isDigit).length
  const bare = besideWords(letters, words)
  const once = words.map((word) => onceEach([...word], String).join(''))
  const bareOnce = besideWords(onceEach(letters, lettersOfSign), once)
  return [
    ...[
      { ...bare, digits },
      { ...bareOnce, digits },
    ],
    ...[besideWords(signs, words), besideWords(onceEach(signs, lettersOfSign), once)],
  ].some(
    (beside) => beside.letters <= fewLetters && beside.letters < letters.length && beside.digits <= fewDigits,
  )
}

const lettersOfSign = ({ letters }: Sign) => letters

/** What stands twice or more in a row, once; what stands for no letter is left as it is. */
function onceEach<One>(row: readonly One[], letterOf: (one: One) => string): One[] {
  return row.filter((one, index) => {
    const before = row[index - 1]
    return before === undefined || letterOf(one) === '' || letterOf(one) !== letterOf(before)
  })
}

function signOf(sign: string): Sign {
  const isLetter = /\p{Letter}/u.test(sign)
  const letters = isLetter ? sign : (lettersFor[sign] ?? '')
  return { letters, isLetter, isDigit: /\p{Number}/u.test(sign) }
}

/** Names and what they are turned round. */
function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => asPlainLetters(text).split(/[^\p{Letter}]+/u))
  const known = words.filter((word) => word.length > 1)
  return [...new Set([...known, ...known.map((word) => [...word].toReversed().join(''))])]
}

/** How little is left at least where the words are taken out, each where it stands. */
function besideWords(signs: readonly Sign[], words: readonly string[]): Beside {
  const left: Beside[] = [{ letters: 0, digits: 0 }]
  for (let end = 1; end <= signs.length; end += 1) {
    const { letters, digits } = left[end - 1] ?? { letters: 0, digits: 0 }
    const last = signs[end - 1]
    const alone = { letters: letters + Number(last?.isLetter), digits: digits + Number(last?.isDigit) }
    const covered = words
      .filter((word) => isWrittenAt(signs, end - word.length, word))
      .flatMap((word) => left[end - word.length] ?? [])
    left.push([alone, ...covered].reduce((least, one) => (isLess(one, least) ? one : least)))
  }
  return left[signs.length] ?? { letters: 0, digits: 0 }
}

const isLess = (one: Beside, other: Beside) =>
  one.letters < other.letters || (one.letters === other.letters && one.digits < other.digits)

function isWrittenAt(signs: readonly Sign[], at: number, word: string): boolean {
  if (at < 0) return false
  const span = signs.slice(at, at + word.length)
  if (word.length < shortestInFigures && !span.every(({ isLetter }) => isLetter)) return false
  return span.every(({ letters }, index) => letters.includes(word.charAt(index)))
}
